import type { Case } from "../case.ts";
import type { Specification } from "../specification/specification.ts";
import { CONCERN_LEVELS, type ConcernLevel } from "../vocabulary.ts";

/** How many sampled cases can inform each key question, by the team's own classification. */
export interface JudgementBase {
  readonly desistance: number;
  readonly childSafety: number;
  readonly publicSafety: number;
  /** Sampled cases whose concern the team did not record: inspectors may judge them, and they are not counted above. */
  readonly notRecorded: { readonly childSafety: number; readonly publicSafety: number };
}

/** The key questions whose cases depend on a level of concern, and which concern. */
export const QUESTION_VARIABLES = { childSafety: "safetyAndWellbeing", publicSafety: "riskOfSeriousHarm" } as const;
/** A key question that is judged only in cases of concern. */
export type SafetyQuestion = keyof typeof QUESTION_VARIABLES;

/** @example isOfConcern("high", "medium") // true @example isOfConcern("not-recorded", "low") // false */
export function isOfConcern(level: ConcernLevel, from: ConcernLevel): boolean {
  return level !== "not-recorded" && CONCERN_LEVELS.indexOf(level) >= CONCERN_LEVELS.indexOf(from);
}

/**
 * What each key question rests on. Desistance is judged in every case; the child's safety and other people's safety
 * only where the concern is medium or higher. Inspectors judge by their own classification.
 *
 * @see consultation 3.26 to 3.28
 */
export function judgementBaseOf(sample: readonly Case[], { concernFrom }: Specification["judgement"]): JudgementBase {
  const count = (question: SafetyQuestion, holds: (level: ConcernLevel) => boolean) =>
    sample.filter((one) => holds(one[QUESTION_VARIABLES[question]])).length;
  const concerned = (level: ConcernLevel) => isOfConcern(level, concernFrom);
  const notRecorded = (level: ConcernLevel) => level === "not-recorded";
  return {
    desistance: sample.length,
    childSafety: count("childSafety", concerned),
    publicSafety: count("publicSafety", concerned),
    notRecorded: {
      childSafety: count("childSafety", notRecorded),
      publicSafety: count("publicSafety", notRecorded),
    },
  };
}
