import { blocks, type Found, found } from "../findings/finding.ts";
import type { Column } from "../headings/columns.ts";
import type { ReadRow } from "./cases.ts";

/** Fewer other references have no form of their own. */
const ENOUGH = 4;
/** Of the different references that have a figure: a column of names has none, and is another matter. */
const MOST = 0.8;
const NOUGHT = /^0+$/;

/**
 * Finds case references that are not written as the others are, so that nobody finds the case by them: words or a name where the
 * others have figures, or nought alone, as formulas give for a blank. Not said of rows that stand in the way already.
 *
 * @param rows without those that only repeat another
 * @param already what was said of the rows
 * @example checkOddReferences(rows, columns, []).map(({ code }) => code) // ["reference-odd"] where one has "New" and others ZZ-1, ZZ-2 …
 */
export function checkOddReferences(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  already: readonly Found[],
): Found[] {
  const distinct = new Set(rows.flatMap(({ values: { caseId } }) => caseId ?? []));
  const withFigures = [...distinct].filter((text) => /\d/.test(text)).length;
  if (withFigures < ENOUGH || withFigures < MOST * distinct.size) return [];
  // Among references that are numbered from 1 on, 0 may be one.
  const lengths = new Set([...distinct].filter((text) => /^[1-9]\d*$/.test(text)).map(({ length }) => length));
  const isOdd = (text: string) => !/\d/.test(text) || (NOUGHT.test(text) && !lengths.has(text.length));
  const asked = new Set(already.flatMap((one) => (blocks([one]) ? one.rows : [])));
  const odd = rows.filter(({ row, values: { caseId } }) => caseId !== null && isOdd(caseId) && !asked.has(row));
  if (odd.length === 0) return [];
  const column = columns.find(({ field }) => field.name === "caseId")?.heading ?? null;
  return [found("reference-odd", { rows: odd.map(({ row }) => row), column })];
}
