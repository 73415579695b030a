import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Names the rows whose cells have raised or lowered marks, as of a footnote, that were left out; a heading's row too. What a mark
 * stands for may be said elsewhere in the workbook.
 *
 * @param read the numbers of the rows that were read
 * @example checkRaised(sheet, 0, columns, [2, 3]).map(({ code }) => code) // ["marks-raised"]
 */
export function checkRaised(
  sheet: Sheet,
  header: number,
  columns: readonly Column[],
  read: readonly number[],
): Found[] {
  const { marked = [], firstRow } = sheet;
  if (marked.length === 0) return [];
  const rows = new Set([firstRow + header, ...read]);
  const byColumn = Map.groupBy(marked, ({ column }) => column);
  return columns.flatMap(({ index, heading }) => {
    const numbers = (byColumn.get(index) ?? []).map(({ row }) => firstRow + row).filter((row) => rows.has(row));
    if (numbers.length === 0) return [];
    return [found("marks-raised", { rows: numbers, column: heading }, { rows: namedRows(numbers, "rows") })];
  });
}
