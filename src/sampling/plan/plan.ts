import type { CaseList } from "../case.ts";
import { lotteryOf } from "../lottery/kept-lotteries.ts";
import { DOMAINS } from "../vocabulary.ts";
import { planWarnings } from "../warnings/plan-warnings.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { allot, mapDomains } from "./domain-split.ts";
import { eligibilityOf } from "./eligibility.ts";
import type { DomainPlan, InspectionRequest, Plan } from "./inspection-plan.ts";
import { listDigest } from "./list-digest.ts";
import { marginsOf } from "./margins.ts";
import { profileVariablesOf } from "./profile.ts";
import { resettlementOf } from "./resettlement.ts";
import { achievedMarginOfError, weightedMarginOfError } from "./sample-size.ts";
import { windowsOf } from "./windows.ts";

/**
 * Works out who is eligible, how many cases each domain gives and by which lottery: rules 1 to 6 and 9.
 *
 * @throws Refusal for a date that does not exist or an exclusion that is not on the list
 */
export function planInspection(list: CaseList, request: InspectionRequest): Plan {
  const { specification } = request;
  const windows = windowsOf(request.inspectionDate, specification);
  const { eligible, excluded } = eligibilityOf(list.cases, { ...request, windows });
  const counts = mapDomains((domain) => eligible[domain].length);
  const allotment = allot(counts, specification);
  const domains = mapDomains((domain) =>
    planDomain(
      cellsOf(eligible[domain], specification.stratification),
      { eligible: counts[domain], target: allotment.target[domain], drawn: allotment.drawn[domain] },
      specification,
    ),
  );
  const all = counts.court + counts.outOfCourt;
  const drawn = allotment.drawn.court + allotment.drawn.outOfCourt;
  const facts = {
    ...request,
    list: { digest: listDigest(list.cases), rows: list.rows, cases: list.cases.length },
    mappings: list.mappings,
    windows,
    excluded,
    sampleSize: {
      eligible: all,
      confidence: specification.sampleSize.confidence,
      marginOfError: specification.sampleSize.marginOfError,
      required: allotment.required,
      drawn,
      achievedMarginOfError: achievedMarginOfError(all, drawn, specification.sampleSize),
      weightedMarginOfError: weightedMarginOfError(
        DOMAINS.map((domain) => ({ eligible: counts[domain], drawn: allotment.drawn[domain] })),
        specification.sampleSize,
      ),
    },
    domains,
    profileVariables: profileVariablesOf(list.cases),
    resettlement: resettlementOf(list.cases, windows.custody, specification),
  };
  return { ...facts, warnings: planWarnings({ ...facts, cases: list.cases }) };
}

function planDomain(
  cells: readonly Cell[],
  sizes: { readonly eligible: number; readonly target: number; readonly drawn: number },
  { sampleSize, stratification }: InspectionRequest["specification"],
): DomainPlan {
  const { eligible, drawn } = sizes;
  return {
    cells,
    ...sizes,
    inclusionProbability: eligible === 0 ? null : drawn / eligible,
    marginOfError: achievedMarginOfError(eligible, drawn, sampleSize),
    lottery: lotteryOf(
      cells.map(({ levels, members }) => ({ levels, eligible: members.length })),
      drawn,
    ),
    margins: marginsOf(cells, drawn, [], stratification),
  };
}
