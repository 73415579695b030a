import { nth } from "../../base/lists.ts";
import { type Found, found, ListRefused } from "../findings/finding.ts";
import type { Column } from "../headings/columns.ts";
import type { RawRow } from "./data-rows.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { cellAt, isBlankRow, type Sheet } from "./sheet.ts";

/**
 * Reports rows with fewer or more cells than there are headings.
 *
 * @param header the place of the headings in `sheet.rows`
 * @throws ListRefused `row-long` where the values of every row stand beside their headings
 * @example raggedRows(sheet, 0, [{ row: 2, cells: ["A1"] }], columns).map(({ code }) => code) // ["row-short"]
 */
export function raggedRows(sheet: Sheet, header: number, rows: readonly RawRow[], columns: readonly Column[]): Found[] {
  const width = nth(sheet.rows, header).length;
  const short = rows.filter(({ cells }) => sheet.ragged && cells.length < width);
  const long = rows.filter(({ cells }) => cells.length > width && !isBlankRow(cells, width));
  if (sheet.ragged && areNamed(rows, width, columns))
    throw new ListRefused("row-long", ROW_NAMES, { rows: long.map(({ row }) => row) });
  return [
    ...short.map(({ row, cells }) => found("row-short", { rows: [row] }, { cells: cells.length, headings: width })),
    ...long.map(({ row }) => found("row-long", { rows: [row] }, sheet.ragged ? SEPARATOR : NO_HEADING)),
  ];
}

const SEPARATOR = { advice: "Remove them, or put values that hold the separator in quotation marks." };
const NO_HEADING = { advice: "Remove them, or put a heading above their column." };
const ROW_NAMES = {
  advice:
    "Every row has one value more than there are headings, and the values stand one column to the right of theirs: put a heading above the first column, as where a program writes names of rows without one.",
};

/** Whether every row begins with a name for which there is no heading, as R writes tables: what follows fits the headings before it. */
function areNamed(rows: readonly RawRow[], width: number, columns: readonly Column[]): boolean {
  if (rows.length === 0 || rows.some(({ cells }) => cells.length !== width + 1)) return false;
  const fitting = (by: number) =>
    rows.reduce((sum, { cells }) => sum + fittingColumns(columns, ({ index }) => cellAt(cells, index + by)).length, 0);
  return fitting(1) > fitting(0);
}
