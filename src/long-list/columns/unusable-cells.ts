import { type Finding, finding } from "../findings/finding.ts";
import type { ColumnCells } from "./column-values.ts";
import { LONGEST_VALUE } from "./tidy-column.ts";

const SPREADSHEET_ERRORS = new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/**
 * Whether a cell holds no value at all but a spreadsheet's complaint.
 *
 * @example isSpreadsheetError("#N/A") // true
 */
export function isSpreadsheetError(text: string): boolean {
  return text.startsWith("#") && SPREADSHEET_ERRORS.has(text.toUpperCase());
}

/** Reports the cells that no column can use: spreadsheet errors, text of no sensible length, and text without an
 * agreed form as bytes.
 *
 * @example unusableCells({ column, cells: ["#N/A"], unusual: [0], rows: [2] })[0].code // "value-spreadsheet-error"
 */
export function unusableCells({ column, cells, unusual, rows }: ColumnCells): Finding[] {
  return unusual.flatMap((at) => {
    const text = cells[at]!;
    const place = { rows: [rows[at]!], column: column.heading };
    if (isSpreadsheetError(text)) return [finding("value-spreadsheet-error", place, { value: text.toUpperCase() })];
    if (text.length > LONGEST_VALUE) return [finding("value-too-long", place, { limit: LONGEST_VALUE })];
    return text.isWellFormed() && !text.includes("\0") ? [] : [finding("value-not-text", place)];
  });
}
