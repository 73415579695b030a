import { canonicalJson } from "../base/canonical.ts";
import { listed } from "../base/words/listed.ts";
import { variableInText } from "../sampling/specification/level-names.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import { isNumberVariable, STRATIFICATION_VARIABLES } from "../sampling/vocabulary.ts";

/** The rules of a pooled inspection, as far as they say what its counts are of. */
type Rules = Pick<Specification, "stratification" | "standards">;

/**
 * What is to be known of counts that are added up over inspections whose rules differ in what a level or a question means.
 * Ratings themselves say neither. Numbers are in the bands of the profile, whatever the rules.
 *
 * @param rules of each inspection, as it was drawn by
 * @returns a sentence for each variable, and one for the questions
 * @example poolNotes([youth2018, youth2021]) // []
 */
export function poolNotes(rules: readonly Rules[]): string[] {
  const variables = STRATIFICATION_VARIABLES.filter(
    (variable) =>
      !isNumberVariable(variable) && differ(rules.map(({ stratification }) => stratification.combine[variable] ?? {})),
  );
  const notes = variables.map(
    (variable) =>
      `These inspections' rules do not all combine the same levels of ${variableInText(variable)}: a row counts what each of them has under its name.`,
  );
  const questions = askedOtherwise(rules);
  if (questions.length === 0) return notes;
  const about = "word these questions alike and judge them from the same level of concern";
  return [...notes, `These inspections' rules do not all ${about}: ${listed(questions)}.`];
}

/** The questions that do not mean the same in all rules that have them, in the order in which they are first asked. */
function askedOtherwise(rules: readonly Rules[]): string[] {
  const all = rules.flatMap(({ standards }) =>
    standards.flatMap((one) => (one.basis === "cases" ? one.questions : [])),
  );
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([id, same]) =>
    differ(same.map(({ title, judgedFrom }) => [title ?? null, judgedFrom])) ? id : [],
  );
}

function differ(some: readonly unknown[]): boolean {
  return new Set(some.map((one) => canonicalJson(one))).size > 1;
}
