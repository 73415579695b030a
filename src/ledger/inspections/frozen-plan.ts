import { digestOf } from "../../base/canonical.ts";
import type { Plan } from "../../sampling/plan/inspection-plan.ts";
import type { Queries } from "../../store/store.ts";
import { type FixedBeforeSeed, readDocument } from "../case-documents.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { readFreeze } from "./read-freeze.ts";
import { readInspection } from "./read-inspections.ts";
import type { Freeze } from "./records.ts";
import { lotteryDigests, planStored } from "./stored-plan.ts";

/** What was frozen, and what follows from it. */
export interface FrozenPlan {
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
