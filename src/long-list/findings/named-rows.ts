import { nth } from "../../base/lists.ts";
import { listed } from "../../base/words/listed.ts";
import { quoted, rowNumbers } from "./wording.ts";

/**
 * Rows as findings speak of them. While a list is read, each of its rows has one number, whichever sheet it is of: those
 * of the first sheet are as the spreadsheet numbers them.
 *
 * @module
 */

/** More than any spreadsheet has. */
const ROWS_OF_A_SHEET = 10_000_000;

/** Rows to be named in a sentence. */
export interface NamedRows {
  readonly rows: readonly number[];
  /** As bare numbers, or after the word row, which may begin the sentence. */
  readonly as: "numbers" | "rows" | "Rows";
}

/**
 * The number of a sheet's row while a list is read.
 *
 * @param sheet the sheet's place among those that are read
 * @example rowOfSheet(0, 7) // 7
 */
export function rowOfSheet(sheet: number, row: number): number {
  return sheet * ROWS_OF_A_SHEET + row;
}

/** The place of the sheet that a row is of. @example sheetOfRow(rowOfSheet(1, 7)) // 1 */
export function sheetOfRow(row: number): number {
  return Math.floor(row / ROWS_OF_A_SHEET);
}

/** A row's number in its sheet. @example rowInSheet(rowOfSheet(1, 7)) // 7 */
export function rowInSheet(row: number): number {
  return row % ROWS_OF_A_SHEET;
}

/**
 * Rows for a hole of a message.
 *
 * @example namedRows([4, 6], "Rows") // told as "Rows 4 and 6"
 */
export function namedRows(rows: readonly number[], as: NamedRows["as"] = "numbers"): NamedRows {
  return { rows, as };
}

/**
 * Rows by the places of their sheets, first to last.
 *
 * @example rowsBySheet([4, rowOfSheet(1, 6)]) // [[0, [4]], [1, [10000006]]]
 */
export function rowsBySheet(rows: readonly number[]): readonly (readonly [sheet: number, rows: readonly number[]])[] {
  if (rows.every((row) => row < ROWS_OF_A_SHEET)) return [[0, rows]];
  return [...Map.groupBy(rows, sheetOfRow)].sort(([a], [b]) => a - b);
}

/**
 * Names rows; those of several sheets with the name of each.
 *
 * @example namedRowsText(namedRows([4, rowOfSheet(1, 6)], "rows"), ["A", "B"]) // "row 4 of “A” and row 6 of “B”"
 */
export function namedRowsText({ rows, as }: NamedRows, sheets: readonly string[]): string {
  const bySheet = rowsBySheet(rows);
  const named = bySheet.map(([sheet, some]) => {
    const numbers = rowNumbers(some.map(rowInSheet));
    const text = as === "numbers" ? numbers : `${some.length === 1 ? "row" : "rows"} ${numbers}`;
    return bySheet.length > 1 ? `${text} of ${quoted(nth(sheets, sheet))}` : text;
  });
  const text = listed(named);
  return as === "Rows" ? `R${text.slice(1)}` : text;
}
