import type { CaseList } from "./case.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { allot, mapDomains, type PerDomain } from "./domain-split.ts";
import { type Exclusion, eligibilityOf, type RequestedExclusion } from "./eligibility.ts";
import { listDigest } from "./list-digest.ts";
import { buildLottery, type Lottery } from "./lottery/allocation-lottery.ts";
import { type MarginReport, marginsOf } from "./margins.ts";
import type { EffectiveSpecification } from "./overrides.ts";
import { type Resettlement, resettlementOf } from "./resettlement.ts";
import { achievedMargin } from "./sample-size.ts";
import { planWarnings, type Warning } from "./warnings.ts";
import { type Windows, windowsOf } from "./windows.ts";

/** What an inspection asks of a list, before any seed. */
export interface InspectionRequest extends EffectiveSpecification {
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly team: string | null;
  readonly exclusions: readonly RequestedExclusion[];
}

/** One domain before the seed: its cells, its size and its lottery. */
export interface DomainPlan {
  readonly cells: readonly Cell[];
  readonly eligible: number;
  readonly target: number;
  readonly drawn: number;
  /** drawn / eligible, the same for every eligible case; null without eligible cases. */
  readonly inclusionProbability: number | null;
  readonly marginOfError: number | null;
  readonly lottery: Lottery;
  /** With `drawn` 0 in each: nothing is drawn yet. */
  readonly margins: readonly MarginReport[];
}

/** Everything about a draw that does not depend on the seed, and so can be fixed and published before one exists. */
export interface Plan extends InspectionRequest {
  readonly list: { readonly digest: string; readonly rows: number; readonly cases: number };
  readonly mappings: CaseList["mappings"];
  readonly windows: Windows;
  readonly excluded: readonly Exclusion[];
  readonly sampleSize: {
    readonly eligible: number;
    readonly confidence: number;
    readonly marginOfError: number;
    readonly required: number;
    readonly drawn: number;
    readonly achievedMarginOfError: number | null;
  };
  readonly domains: PerDomain<DomainPlan>;
  readonly resettlement: Resettlement;
  readonly warnings: readonly Warning[];
}

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
      achievedMarginOfError: achievedMargin(all, drawn, specification.sampleSize),
    },
    domains,
    resettlement: resettlementOf(list.cases, windows.custody, specification),
  };
  return { ...facts, warnings: planWarnings(facts, list.cases) };
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
    marginOfError: achievedMargin(eligible, drawn, sampleSize),
    lottery: buildLottery(
      cells.map(({ levels, members }) => ({ levels, eligible: members.length })),
      drawn,
    ),
    margins: marginsOf(cells, drawn, [], stratification),
  };
}
