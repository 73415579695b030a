import { digestOf } from "../base/canonical.ts";
import { byText } from "../base/text.ts";
import type { Classification, Subject } from "../sampling/specification/standard-fields.ts";

/** What an inspector answers to a key question in one case. */
export const ANSWERS = ["yes", "no", "not applicable"] as const;
export type Answer = (typeof ANSWERS)[number];

/** The two classifications that an inspector makes of a case, in the order of the sheet. */
export const CLASSIFIED = ["riskOfSeriousHarm", "safetyAndWellbeing"] as const;
export type Classified = (typeof CLASSIFIED)[number];

/** Which classification decides whether a question about a subject is judged; desistance is judged in every case. */
export const CLASSIFICATION_FOR: Readonly<Record<Subject, Classified | null>> = {
  desistance: null,
  childSafety: "safetyAndWellbeing",
  publicSafety: "riskOfSeriousHarm",
};

/** One case as its inspector judged it. */
export interface Judgement {
  readonly case: string;
  /** The inspector's own classification; null while there is none, and where the file cannot be produced. */
  readonly riskOfSeriousHarm: Classification | null;
  readonly safetyAndWellbeing: Classification | null;
  /** An answer to each key question of the case's domain by the question's id; null while it is not judged. */
  readonly answers: Readonly<Record<string, Answer | null>>;
}

/** Whether anything is judged or classified of a case. @example saysSomething(unjudged(draw, one)) // false */
export function saysSomething({ answers, ...classified }: Judgement): boolean {
  return [...CLASSIFIED.map((key) => classified[key]), ...Object.values(answers)].some((value) => value !== null);
}

/**
 * The digest of judgements, whatever their order.
 *
 * @example judgementsDigest([]) // "sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
 */
export function judgementsDigest(judgements: readonly Judgement[]): string {
  return digestOf(
    [...judgements]
      .sort((a, b) => byText(a.case, b.case))
      .map(({ case: caseId, riskOfSeriousHarm, safetyAndWellbeing, answers }) => ({
        case: caseId,
        riskOfSeriousHarm,
        safetyAndWellbeing,
        answers,
      })),
  );
}
