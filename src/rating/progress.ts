import type { Judgement } from "./judgement.ts";

/** How many cases there are to judge and how many are judged. */
export interface Progress {
  readonly toInspect: number;
  /** Cases in which each of the questions has an answer. */
  readonly judged: number;
}

/**
 * The progress of some judgements in some questions.
 *
 * @param questions ids; those of a case's own domain where left out
 */
export function progressOf(judgements: readonly Judgement[], questions?: readonly string[]): Progress {
  const judged = judgements.filter(({ answers }) =>
    (questions ?? Object.keys(answers)).every((id) => (answers[id] ?? null) !== null),
  );
  return { toInspect: judgements.length, judged: judged.length };
}
