import type { Found } from "../findings/finding.ts";
import type { DateSystem } from "../values/calendar.ts";

/** Cells that a workbook shows as one; places in `rows` and in a row, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell by its places in `rows` and in a row. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How much of what a cell holds is struck out. */
export type Struck = "whole" | "part";

/** A cell that holds something struck out. */
export interface StruckCell extends CellPlace {
  readonly struck: Struck;
}

/** A cell whose number format shows something else than its number. */
export interface ShownCell extends CellPlace {
  /** Null where the format cannot be followed. */
  readonly text: string | null;
  /** What the format shows where that is words and no figure. */
  readonly words?: string | null;
}

/** A note at a column. */
export interface ColumnNote {
  /** Its place in a row. */
  readonly column: number;
  readonly text: string;
}

/** A table as it came, whatever the format: every cell as text, rows and cells where the spreadsheet has them. */
export interface Sheet {
  /** Blank rows are kept and rows may be ragged, so that `rows[i]` is row `firstRow + i`. */
  readonly rows: readonly (readonly string[])[];
  /** The number of the first row: 1, or 0 where the headings are not a row of their own (JSON), and of further sheets as `rowOfSheet` has it. */
  readonly firstRow: number;
  /** Whether a row that ends early may have lost a value, as in CSV; in other formats blank cells at the end are left out. */
  readonly ragged: boolean;
  /** The place of the headings in `rows`, where the format says which they are. */
  readonly header?: number;
  readonly dateSystem: DateSystem;
  /** Of a text: what separates its values, and how many lines it has, inside quoted values too. */
  readonly text?: { readonly separator: string; readonly lines: number };
  /** Only the first cell of each has a value in `rows`. */
  readonly merged?: readonly MergedRange[];
  /** Cells that hold no result because the file has a formula that nothing has calculated. */
  readonly uncalculated?: readonly CellPlace[];
  readonly shown?: readonly ShownCell[];
  /** Places in `rows`. */
  readonly hiddenRows?: readonly number[];
  /** Places in a row. */
  readonly hiddenColumns?: readonly number[];
  /** Whether a filter is set. */
  readonly filtered?: boolean;
  readonly struckOut?: readonly StruckCell[];
  /** What is noted at columns beside their cells: at the heading, or for whoever types into them. */
  readonly notes?: readonly ColumnNote[];
  /** Cells beside whose text marks are raised or lowered; in `rows` they are without. */
  readonly marked?: readonly CellPlace[];
}

/** The sheets that hold the list, and what opening the input found. */
export interface OpenedList {
  /** One, or those that were said to be the list together. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Found[];
  /** Absent where there is no choice of sheets. */
  readonly workbook?: SheetChoice;
  /** The names of all sheets that were looked at, of a workbook. */
  readonly looked?: readonly string[];
  /** The rows of those of them that are no lists. */
  readonly others?: readonly Sheet["rows"][];
}

/** The sheets of a workbook, by their names. */
export interface SheetChoice {
  /** Those that look like a list or were asked for, first to last. */
  readonly candidates: readonly string[];
  /** Those that were read; none where it cannot be told which. */
  readonly read: readonly string[];
}

/** What bounds reading, so that no file can exhaust the machine. */
export interface ReadLimits {
  /** Data rows. */
  readonly rows: number;
  /** Columns of a header. */
  readonly columns: number;
  /** Bytes of a file as sent. */
  readonly bytes: number;
  /** Bytes that a workbook may unpack to. */
  readonly unpackedBytes: number;
  /** Cells of a list. */
  readonly cells: number;
}

/** Of what a service takes in. 10,000 rows is the contract's; the others are far above what such a list needs and far below what a Worker's memory holds. */
export const READ_LIMITS: ReadLimits = {
  rows: 10_000,
  columns: 1_000,
  bytes: 10_000_000,
  unpackedBytes: 32_000_000,
  cells: 1_000_000,
};

/** Rows beyond the data that a file may have above, between and below it: titles, blank rows, totals. */
export const SPARE_ROWS = 2_000;

/**
 * Whether a row holds nothing but white space.
 *
 * @param from the first cell that counts
 * @example isBlankRow(["A1", " "], 1) // true
 */
export function isBlankRow(cells: readonly string[], from = 0): boolean {
  for (let at = from; at < cells.length; at++) {
    if (cells[at]!.trim() !== "") return false;
  }
  return true;
}

/** What a row has at a place: nothing where it is shorter, as the rows of a file may be. @example cellAt(["A1"], 1) // "" */
export function cellAt(cells: readonly string[], place: number): string {
  return cells[place] ?? "";
}

/**
 * The number of a row for a finding's place; none for the headings of JSON, which are no row.
 *
 * @param index the row's place in `sheet.rows`
 * @example rowPlace(csvSheet, 0).rows // [1]
 */
export function rowPlace(sheet: Sheet, index: number): { readonly rows: readonly number[] } {
  const row = sheet.firstRow + index;
  return { rows: row > 0 ? [row] : [] };
}
