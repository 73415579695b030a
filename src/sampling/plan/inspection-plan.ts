import type { CaseList } from "../case.ts";
import type { Lottery } from "../lottery/allocation-lottery.ts";
import type { PerDomain } from "../specification/domains.ts";
import type { EffectiveSpecification } from "../specification/overrides.ts";
import type { ProfileVariable } from "../vocabulary.ts";
import type { Cell } from "./cells.ts";
import type { RequestedExclusion } from "./eligibility.ts";
import type { Exclusion } from "./exclusion.ts";
import type { MarginReport } from "./margins.ts";
import type { Resettlement } from "./resettlement.ts";
import type { DomainSize, WholeSize } from "./sizes.ts";
import type { Warning } from "./warnings/warning.ts";
import type { Windows } from "./windows.ts";

/** What an inspection asks of a list, before any seed. */
export interface InspectionRequest extends EffectiveSpecification {
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly team: string | null;
  readonly exclusions: readonly RequestedExclusion[];
}

/** One domain before the seed: its cells, its size and its lottery. */
export interface DomainPlan extends DomainSize {
  readonly cells: readonly Cell[];
  readonly lottery: Lottery;
  /** With `drawn` 0 in each: nothing is drawn yet. */
  readonly margins: readonly MarginReport[];
}

/** Everything about a draw that does not depend on the seed, and so can be fixed and published before one exists. */
export interface Plan extends InspectionRequest {
  readonly list: {
    readonly digest: string;
    readonly profileDigest: string;
    readonly rows: number;
    readonly cases: number;
  };
  readonly mappings: CaseList["mappings"];
  readonly windows: Windows;
  readonly excluded: readonly Exclusion[];
  readonly sampleSize: WholeSize;
  readonly domains: PerDomain<DomainPlan>;
  /** What the list carries besides, in any of its cases. */
  readonly profileVariables: readonly ProfileVariable[];
  readonly resettlement: Resettlement;
  readonly warnings: readonly Warning[];
}
