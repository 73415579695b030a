import { ownValue } from "../base/own-value.ts";
import { byText } from "../base/text.ts";
import type { CaseStandard } from "../sampling/specification/standard-fields.ts";
import type { Tally } from "./fraction.ts";
import type { Answer, Judgement } from "./judgement.ts";

/** What the judgements of one key question come to. */
export interface QuestionTally extends Tally {
  readonly id: string;
  /** Answers of any kind: yes, no and not applicable. */
  readonly judged: number;
}

/** Yes, base and answers of each of a standard's questions, in the standard's order. */
export function talliesOf({ questions }: CaseStandard, judgements: readonly Judgement[]): QuestionTally[] {
  return questions.map(({ id }) => {
    const answers = judgements.map((judgement) => answerTo(judgement, id));
    const yes = answers.filter((answer) => answer === "yes").length;
    const no = answers.filter((answer) => answer === "no").length;
    return { id, yes, base: yes + no, judged: answers.filter((answer) => answer !== null).length };
  });
}

/**
 * The rows of a standard: the cases in which each of its questions has an answer, ascending by case.
 *
 * @returns one answer for each question, in the standard's order
 */
export function rowsOf({ questions }: CaseStandard, judgements: readonly Judgement[]): Answer[][] {
  return [...judgements]
    .sort((a, b) => byText(a.case, b.case))
    .map((judgement) => questions.flatMap(({ id }) => answerTo(judgement, id) ?? []))
    .filter((answers) => answers.length === questions.length);
}

function answerTo({ answers }: Judgement, question: string): Answer | null {
  return ownValue(answers, question) ?? null;
}
