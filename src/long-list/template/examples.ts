import { type Found, found } from "../findings/finding.ts";
import type { ReadRow } from "../rows/cases.ts";

/** The template's first line, by which the file is known again. */
export const TEMPLATE_TITLE = "Longlist: list of cases. One row for each disposal of each child. Delete the examples.";

/** The template's examples carry this in front of a number as their case reference, so that reading knows them again. */
export const EXAMPLE_REFERENCE = "EXAMPLE-";

/**
 * Tells the template as it came, which passes its own check, from a list in which its examples were left.
 *
 * @example checkExamples(rows).map(({ code }) => code) // ["template-unused"] for the template as it came
 */
export function checkExamples(rows: readonly ReadRow[]): Found[] {
  const examples = rows.filter(({ values }) => values.caseId?.startsWith(EXAMPLE_REFERENCE)).map(({ row }) => row);
  if (examples.length === 0) return [];
  if (examples.length === rows.length) return [found("template-unused", { rows: examples })];
  return examples.map((row) => found("template-example", { rows: [row] }));
}
