import type { CaseList } from "../../sampling/case.ts";
import { mapDomains, type PerDomain } from "../../sampling/plan/domain-split.ts";
import type { RequestedExclusion } from "../../sampling/plan/eligibility.ts";
import type { Plan } from "../../sampling/plan/inspection-plan.ts";
import { planInspection } from "../../sampling/plan/plan.ts";
import { lotteryDigest } from "../../sampling/receipt/statement-faults.ts";
import type { Inspection } from "./records.ts";

/** What a draw would be, worked out from what is on record. The same every time, so that it can be fixed by digests. */
export function planStored(
  { team, inspectionDate, specification, overrides }: Inspection,
  list: CaseList,
  exclusions: readonly RequestedExclusion[],
): Plan {
  return planInspection(list, { team, inspectionDate, specification, overrides, exclusions });
}

/** Digests of each domain's lottery. */
export function lotteryDigests({ domains }: Plan): PerDomain<string> {
  return mapDomains((domain) => lotteryDigest(domains[domain].lottery));
}
