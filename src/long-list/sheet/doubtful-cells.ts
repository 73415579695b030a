import { type Found, found, ListRefused } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import { cellAt, isBlankRow, type MergedRange, type ReadLimits, type Sheet } from "./sheet.ts";

const NO_CELLS: readonly string[] = [];

/** A cell of a used column that does not hold what the spreadsheet shows there. */
interface Doubt {
  readonly code: FindingCode;
  /** The place in `sheet.rows`. */
  readonly row: number;
  readonly column: Column;
}

/** A sheet in which merged cells stand where they can, and what is doubtful in it. */
export interface FilledSheet {
  readonly sheet: Sheet;
  readonly doubts: readonly Doubt[];
}

/**
 * Gives every row its part of the cells that a workbook shows merged: a value that reaches down over several rows holds for
 * each of them. One that reaches over several used columns, or hides another value, is not certain and is left for a finding;
 * so is a formula that was saved without its result. Titles and headings may be merged as they like.
 *
 * @param header the place of the headings in `sheet.rows`
 * @throws ListRefused `list-too-large` where merged cells overlap beyond measure, as no spreadsheet writes them
 * @example fillMerged({ ...sheet, merged: [{ top: 1, bottom: 2, left: 0, right: 0 }] }, 0, columns, READ_LIMITS).sheet.rows[2][0] // as in row 1
 */
export function fillMerged(sheet: Sheet, header: number, columns: readonly Column[], limits: ReadLimits): FilledSheet {
  const merged = sheet.merged?.filter(({ top }) => top > header) ?? [];
  const uncalculated = sheet.uncalculated?.filter(({ row }) => row > header) ?? [];
  if (merged.length + uncalculated.length === 0) return { sheet, doubts: [] };
  const rows = sheet.rows.map((cells) => [...cells]);
  const doubts: Doubt[] = [];
  let covered = 0;
  for (const range of merged) {
    const over = columns.filter(({ index }) => index >= range.left && index <= range.right);
    for (let row = range.top; over.length > 0 && row <= Math.min(range.bottom, rows.length - 1); row++) {
      covered += over.length;
      if (covered > limits.cells) throw new ListRefused("list-too-large", { measure: "too many merged cells" });
      if (!isBlankRow(sheet.rows[row]!)) doubts.push(...fillRow(rows, row, over, range));
    }
  }
  for (const { row, column: index } of uncalculated) {
    const column = columns.find((one) => one.index === index);
    if (column !== undefined) doubts.push({ code: "formula-without-result", row, column });
  }
  return { sheet: { ...sheet, rows }, doubts };
}

/**
 * One finding for each kind of doubt and column. What stands at the foot was not read; a row of nothing but formulas reads
 * as blank and was not read either, but may be a case.
 *
 * @param rows the numbers of the rows that were read
 * @example checkDoubts(filled, [2, 3]).map(({ code }) => code) // ["cells-merged-down"]
 */
export function checkDoubts({ sheet, doubts }: FilledSheet, rows: readonly number[]): Found[] {
  if (doubts.length === 0) return [];
  const read = new Set(rows);
  const concerned = doubts.filter(
    ({ row }) => read.has(sheet.firstRow + row) || isBlankRow(sheet.rows[row] ?? NO_CELLS),
  );
  const groups = Map.groupBy(concerned, ({ code, column }) => `${code} ${column.index}`);
  return [...groups.values()].map((same) => {
    const { code, column } = same[0]!;
    const numbers = [...new Set(same.map(({ row }) => sheet.firstRow + row))].sort((a, b) => a - b);
    return found(code, { rows: numbers, column: column.heading }, { rows: namedRows(numbers, "rows") });
  });
}

/** Fills one row's part of a range; gives what is doubtful about it. Where it is not certain, that is said once for the row. */
function fillRow(rows: readonly string[][], row: number, over: readonly Column[], range: MergedRange): Doubt[] {
  const cells = rows[row]!;
  const shown = cellAt(rows[range.top]!, range.left).trim();
  const ownOf = ({ index }: Column) => cellAt(cells, index).trim();
  const covered = over.filter(({ index }) => row !== range.top || index !== range.left);
  const unclear = covered.find((column) =>
    column.index === range.left
      ? ownOf(column) !== "" && ownOf(column) !== shown
      : ownOf(column) !== "" || shown !== "",
  );
  if (unclear !== undefined) return [{ code: "cells-merged-across", row, column: unclear }];
  const below = covered.find(({ index }) => index === range.left);
  if (below === undefined || shown === "") return [];
  while (cells.length < below.index) cells.push("");
  cells[below.index] = rows[range.top]![range.left]!;
  return [{ code: "cells-merged-down", row, column: below }];
}
