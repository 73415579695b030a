import { digestOf } from "../../base/canonical.ts";
import type { CaseList } from "../../sampling/case.ts";
import type { RequestedExclusion } from "../../sampling/plan/eligibility.ts";
import type { Plan } from "../../sampling/plan/inspection-plan.ts";
import { planInspection } from "../../sampling/plan/plan.ts";
import { lotteryDigest } from "../../sampling/receipt/statement-faults.ts";
import { type Verification, verifyReceipt } from "../../sampling/receipt/verify.ts";
import { mapDomains, ofDomain, type PerDomain } from "../../sampling/specification/domains.ts";
import type { Queries } from "../../store/store.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { type FixedBeforeSeed, readDocument } from "../records/case-documents.ts";
import type { Freeze, Inspection } from "../records/inspection-records.ts";
import { readDraw } from "../records/read-draws.ts";
import { readFreeze } from "../records/read-freeze.ts";
import { readInspection } from "../records/read-inspections.ts";

/** What a draw would be, worked out from what is on record. The same every time, so that it can be fixed by digests. */
export function planStored(
  { team, inspectionDate, specification, overrides }: Inspection,
  list: CaseList,
  exclusions: readonly RequestedExclusion[],
): Plan {
  return planInspection(list, { team, inspectionDate, specification, overrides, exclusions });
}

/** Digests of each domain's lottery. */
export function lotteryDigests({ specification, domains }: Plan): PerDomain<string> {
  return mapDomains(specification, ({ id }) => lotteryDigest(ofDomain(domains, id).lottery));
}

/** What was frozen, and what follows from it. */
interface FrozenPlan {
  readonly freeze: Freeze;
  readonly fixed: NonNullable<Freeze["fixed"]>;
  readonly plan: Plan;
}

/**
 * Works out again what was frozen. A later version that worked something out otherwise must not pass for it.
 *
 * @throws LedgerRefusal `frozen-differs`
 */
export async function readFrozenPlan(queries: Queries, inspection: string): Promise<FrozenPlan> {
  const facts = await readInspection(queries, inspection);
  const freeze = await readFreeze(queries, inspection);
  const fixed = freeze.fixed!;
  const list = (await readDocument(queries, inspection, "list", freeze.submission))!;
  const plan = planStored(facts, list, fixed.exclusions);
  refuseChanged(fixed, { listDigest: plan.list.digest, lotteries: lotteryDigests(plan) });
  return { freeze, fixed, plan };
}

function refuseChanged(
  { listDigest, lotteries }: FixedBeforeSeed,
  now: Pick<FixedBeforeSeed, "listDigest" | "lotteries">,
): void {
  if (digestOf({ listDigest, lotteries }) === digestOf(now)) return;
  throw new LedgerRefusal("frozen-differs", {
    place: "inspection",
    message: "the list or a lottery worked out now is not the one that was frozen",
    remedy: "Use the version of Longlist that froze it, or create another inspection.",
  });
}

/**
 * Repeats a stored draw, whose case data is still there, from its receipt and the frozen list.
 *
 * @param number the draw that stands unless told
 * @throws LedgerRefusal `not-on-record`
 */
export async function verifyStored(queries: Queries, inspection: string, number?: number): Promise<Verification> {
  const { receipt } = await readDraw(queries, inspection, number);
  const { submission } = await readFreeze(queries, inspection);
  const list = await readDocument(queries, inspection, "list", submission);
  return verifyReceipt(receipt, list!);
}
