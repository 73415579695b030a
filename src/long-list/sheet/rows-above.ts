import { nth } from "../../base/lists.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import type { MappedHeadings } from "../headings/mapped-headings.ts";
import { columnsUnder, holdsCase, holdsCaseOfTable, saysExample } from "./case-rows.ts";
import { casesByColumns, referenceShapes } from "./cases-by-columns.ts";
import { ENOUGH_HEADINGS, headingsKnown } from "./header.ts";
import { type Saying, saidOfList, toldOfList } from "./said-of-list.ts";
import { isBlankRow, type Sheet } from "./sheet.ts";

const ROWS_TO_JUDGE_BY = 200;

/**
 * What is said of the rows above the headings, of which none is read: titles and notes are a notice, but a case is never left out
 * without a question. It stands there where the headings were sorted in among the cases, or where a table ends above another one
 * with more headings. Rows are numbered, not quoted.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param count how many cases stand below them
 * @example rowsAbove({ rows: [["Anytown"], ["Ref", "Sex"]], firstRow: 1, … }, 1, headings, 20).map(({ code }) => code) // ["title-rows-skipped"]
 */
export function rowsAbove(sheet: Sheet, header: number, headings: MappedHeadings, count: number): Found[] {
  const below = columnsUnder(nth(sheet.rows, header), headings);
  let above: readonly Column[] | null = null;
  let example = false;
  const listed = sheet.rows.slice(header + 1, header + 1 + ROWS_TO_JUDGE_BY);
  const shapes = new Set(referenceShapes(listed, below));
  const byColumns = new Set(casesByColumns(sheet.rows.slice(0, header), shapes)?.rows);
  const [titles, cases]: [number[], number[]] = [[], []];
  const said: Saying[] = [];
  for (const [index, cells] of sheet.rows.slice(0, header).entries()) {
    const blank = isBlankRow(cells);
    // An example of how to fill the list in says so itself, or in the line above it.
    example = !blank && (example || saysExample(cells));
    if (blank) continue;
    if (headingsKnown(cells, headings, ENOUGH_HEADINGS) >= ENOUGH_HEADINGS) above = columnsUnder(cells, headings);
    const seems = holdsCase(cells, below) || byColumns.has(cells) || (above !== null && holdsCaseOfTable(cells, above));
    const isCase = seems && !example;
    const row = sheet.firstRow + index;
    const says = isCase ? null : saidOfList(cells, count);
    if (says !== null) said.push({ row, says });
    else (isCase ? cases : titles).push(row);
  }
  const place = namedRows([sheet.firstRow + header], "rows");
  return [
    ...told("title-rows-skipped", titles, place),
    ...told("cases-above-headings", cases, place),
    ...toldOfList(said),
  ];
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
