import { nth } from "../../base/lists.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { MappedHeadings } from "../mappings/mapped-headings.ts";
import { columnsUnder, holdsCase, saysExample } from "./case-rows.ts";
import { ENOUGH_HEADINGS, headingsKnown } from "./header.ts";
import { isBlankRow, rowPlace, type Sheet } from "./sheet.ts";

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
    example = !blank && (example || saysExample(cells));
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
      {
        rows: namedRows(rows, "Rows"),
        header,
        were: one ? "was" : "were",
        look: one ? "looks like a case" : "look like cases",
      },
    ),
  ];
}
