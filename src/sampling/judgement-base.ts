import type { Case } from "./case.ts";
import type { Specification } from "./specification.ts";
import { CONCERN_LEVELS, type ConcernLevel } from "./vocabulary.ts";

/** How many sampled cases can inform each key question, by the team's own classification. */
export interface JudgementBase {
  readonly desistance: number;
  readonly childSafety: number;
  readonly publicSafety: number;
  /** Sampled cases whose concern the team did not record: inspectors may judge them, and they are not counted above. */
  readonly notRecorded: { readonly childSafety: number; readonly publicSafety: number };
}

/**
 * What each key question rests on. Desistance is judged in every case; the child's safety and other people's safety
 * only where the concern is medium or higher. Inspectors judge by their own classification.
 *
 * @see consultation 3.26 to 3.28
 */
export function judgementBaseOf(sample: readonly Case[], { concernFrom }: Specification["judgement"]): JudgementBase {
  const least = CONCERN_LEVELS.indexOf(concernFrom);
  const concerned = (level: ConcernLevel) => level !== "not-recorded" && CONCERN_LEVELS.indexOf(level) >= least;
  const count = (holds: (one: Case) => boolean) => sample.filter(holds).length;
  return {
    desistance: sample.length,
    childSafety: count((one) => concerned(one.safetyAndWellbeing)),
    publicSafety: count((one) => concerned(one.riskOfSeriousHarm)),
    notRecorded: {
      childSafety: count((one) => one.safetyAndWellbeing === "not-recorded"),
      publicSafety: count((one) => one.riskOfSeriousHarm === "not-recorded"),
    },
  };
}
