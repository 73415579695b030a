import type { Mappings } from "../../sampling/case.ts";
import type { Column } from "../columns/columns.ts";
import { type TidyCells, tidyColumn } from "../columns/tidy-column.ts";
import { type Finding, finding, ListRefused } from "../findings/finding.ts";
import { rowsNamed } from "../findings/wording.ts";
import { footLength } from "./foot.ts";
import { isBlankRow, type ReadLimits, type Sheet } from "./sheet.ts";

/** The list cut down to its rows of cases and its used columns, text tidied; nothing else of it is kept. */
export interface DataRows {
  /** Row numbers, as the spreadsheet counts. */
  readonly numbers: readonly number[];
  /** The cells of each used column, one for each row. */
  readonly columns: readonly TidyCells[];
  readonly findings: readonly Finding[];
}

interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Takes the rows below the header: blank ones and repeated headers are left out, totals and notes at the foot are skipped
 * unless they are to be kept, ragged ones are reported, and every other column is left behind.
 *
 * @param header the place of the headings in `sheet.rows`
 * @throws ListRefused `no-cases`, `too-many-rows`
 * @example dataRows(sheet, 0, columns, READ_LIMITS, "skip").numbers // [2, 3] where rows 2 and 3 are cases and row 4 is a total
 */
export function dataRows(
  sheet: Sheet,
  header: number,
  columns: readonly Column[],
  limits: ReadLimits,
  foot: Mappings["foot"],
): DataRows {
  const headings = sheet.rows[header]!;
  const below = filledRows(sheet, header);
  const body = foot === "keep" ? below : below.slice(0, below.length - footLength(below, columns));
  const rows = body.filter((row) => !sameCells(row, headings));
  if (rows.length === 0) throw new ListRefused("no-cases");
  if (rows.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return {
    numbers: rows.map(({ row }) => row),
    columns: columns.map(({ index }) => tidyColumn(rows, index)),
    findings: [
      ...skippedFoot(below.slice(body.length)),
      ...repeatedHeaders(body, headings),
      ...raggedRows(rows, headings.length, sheet.ragged),
    ],
  };
}

function filledRows(sheet: Sheet, header: number): RawRow[] {
  const filled: RawRow[] = [];
  for (let index = header + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    if (!isBlankRow(cells)) filled.push({ row: sheet.firstRow + index, cells });
  }
  return filled;
}

function sameCells({ cells }: RawRow, headings: readonly string[]): boolean {
  return (
    cells[0] === headings[0] && cells.length === headings.length && cells.every((cell, at) => cell === headings[at])
  );
}

function skippedFoot(foot: readonly RawRow[]): Finding[] {
  const rows = foot.map(({ row }) => row);
  if (rows.length === 0) return [];
  return [
    finding("rows-at-foot-skipped", { rows }, { rows: rowsNamed(rows), were: rows.length === 1 ? "was" : "were" }),
  ];
}

function repeatedHeaders(rows: readonly RawRow[], headings: readonly string[]): Finding[] {
  return rows.filter((row) => sameCells(row, headings)).map(({ row }) => finding("header-repeated", { rows: [row] }));
}

function raggedRows(rows: readonly RawRow[], width: number, mayLose: boolean): Finding[] {
  const short = rows.filter(({ cells }) => mayLose && cells.length < width);
  const long = rows.filter(({ cells }) => cells.length > width && !isBlankRow(cells, width));
  return [
    ...short.map(({ row, cells }) => finding("row-short", { rows: [row] }, { cells: cells.length, headings: width })),
    ...long.map(({ row }) => finding("row-long", { rows: [row] })),
  ];
}
