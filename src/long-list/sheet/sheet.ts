import type { Finding } from "../findings/finding.ts";
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

/** A table as it came, whatever the format: every cell as text, rows and cells where the spreadsheet has them. */
export interface Sheet {
  /** Blank rows are kept and rows may be ragged, so that `rows[i]` is row `firstRow + i` of the spreadsheet. */
  readonly rows: readonly (readonly string[])[];
  /** 1, or 0 where the headings are not a row of their own (JSON). */
  readonly firstRow: number;
  /** Whether a row that ends early may have lost a value, as in CSV; in other formats blank cells at the end are left out. */
  readonly ragged: boolean;
  /** The place of the headings in `rows`, where the format says which they are. */
  readonly header?: number;
  readonly dateSystem: DateSystem;
  /** Only the first cell of each has a value in `rows`. */
  readonly merged?: readonly MergedRange[];
  /** Cells that read as blank because the file has a formula without its result. */
  readonly uncalculated?: readonly CellPlace[];
}

/** The sheet that holds the list, and what opening the input found. */
export interface OpenedList {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
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

/** 10,000 rows is the contract's; the others are far above what such a list needs and far below what a Worker's memory holds. */
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
