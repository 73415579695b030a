import { type Found, found } from "../findings/finding.ts";
import type { ReadRow } from "../rows/cases.ts";

/** The template's examples carry this in front of a number as their case reference, so that reading knows them again. */
export const EXAMPLE_REFERENCE = "EXAMPLE-";

/** An example says so in front of its reference; "EG-17" is one of a system. */
const SAYS_EXAMPLE = /^\W*(?:for\s)?(?:examples?\b|e\.\s?g\b|eg[\s:])/i;
/** Of a person or a program that tried something out. */
const SAYS_TEST =
  /^\W*(?:test(?:ing)?|dummy|sample|fake|demo)(?:[\s_-]*(?:case|child|client|data|entry|person|record|ref(?:erence)?|row|user|yp))?[\s_#-]*\d{0,3}\W*$/i;
/** Of all rows: where more have it, it is how the team's references begin. */
const MOST = 0.25;

/**
 * Tells the template as it came, which passes its own check, from a list in which examples were left: its own, one of another form,
 * or a row that was typed in to try something out. They say so in a reference.
 *
 * @example checkExamples(rows).map(({ code }) => code) // ["template-unused"] for the template as it came
 */
export function checkExamples(rows: readonly ReadRow[]): Found[] {
  const own = rows.filter(({ values }) => values.caseId?.startsWith(EXAMPLE_REFERENCE));
  if (own.length > 0 && own.length === rows.length) return [found("template-unused", { rows: numbersOf(own) })];
  const others = [SAYS_EXAMPLE, SAYS_TEST].flatMap((says) => {
    const some = rows.filter(({ values: { caseId, childId } }) => says.test(caseId ?? "") || says.test(childId ?? ""));
    return some.length < rows.length && some.length <= Math.max(1, MOST * rows.length) ? some : [];
  });
  return [...new Set([...own, ...others])].map(({ row }) => found("template-example", { rows: [row] }));
}

function numbersOf(rows: readonly ReadRow[]): number[] {
  return rows.map(({ row }) => row);
}
