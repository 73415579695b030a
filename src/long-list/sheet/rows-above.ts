import { nth } from "../../base/lists.ts";
import type { Column } from "../columns/columns.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { MappedHeadings } from "../mappings/mapped-headings.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { ENOUGH_HEADINGS, headingsKnown } from "./header.ts";
import { cellAt, isBlankRow, rowPlace, type Sheet } from "./sheet.ts";

/** Columns that must hold what a case has there, the start among them: a title may have a date and a known word by chance. */
const FITTING = 3;
const EXAMPLE = /^\W*(?:for\s)?(?:examples?|e\.?g)\b/i;

/**
 * What is said of the rows above the headings, of which none is read: titles and notes are a notice, but a case is never left out
 * without a question. It stands there where the headings were sorted in among the cases, or where a table ends above another one
 * with more headings. Rows are numbered, not quoted.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example rowsAbove({ rows: [["Anytown"], ["Ref", "Sex"]], firstRow: 1, … }, 1, headings).map(({ code }) => code) // ["title-rows-skipped"]
 */
export function rowsAbove(sheet: Sheet, header: number, headings: MappedHeadings): Found[] {
  const below = columnsUnder(nth(sheet.rows, header), headings);
  let above = below;
  let example = false;
  const [titles, cases]: [number[], number[]] = [[], []];
  for (const [index, cells] of sheet.rows.slice(0, header).entries()) {
    const blank = isBlankRow(cells);
    // An example of how to fill the list in says so itself, or in the line above it.
    example = !blank && (example || cells.some((cell) => EXAMPLE.test(cell)));
    if (blank) continue;
    if (headingsKnown(cells, headings, ENOUGH_HEADINGS) >= ENOUGH_HEADINGS) above = columnsUnder(cells, headings);
    const isCase = !example && [below, above].some((columns) => holdsCase(cells, columns));
    (isCase ? cases : titles).push(...rowPlace(sheet, index).rows);
  }
  const place = namedRows([sheet.firstRow + header], "rows");
  return [...told("title-rows-skipped", titles, place), ...told("cases-above-headings", cases, place)];
}

function told(code: FindingCode, rows: readonly number[], header: ReturnType<typeof namedRows>): Found[] {
  if (rows.length === 0) return [];
  const one = rows.length === 1;
  return [
    found(
      code,
      { rows },
      { rows: namedRows(rows, "Rows"), header, were: one ? "was" : "were", look: one ? "looks" : "look" },
    ),
  ];
}

function columnsUnder(cells: readonly string[], headings: MappedHeadings): readonly Column[] {
  return cells.flatMap((cell, index) => {
    const { field } = headings(cell);
    return field === null ? [] : [{ index, heading: cell.trim(), field }];
  });
}

function holdsCase(cells: readonly string[], columns: readonly Column[]): boolean {
  const hasReference = columns.some(
    ({ field, index }) => field.name === "caseId" && cellAt(cells, index).trim() !== "",
  );
  if (!hasReference) return false;
  const fitting = fittingColumns(columns, ({ index }) => cellAt(cells, index));
  return fitting.length >= FITTING && fitting.some(({ field }) => field.name === "startDate");
}
