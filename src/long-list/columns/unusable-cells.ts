import { nth } from "../../base/lists.ts";
import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { ColumnCells } from "./column-values.ts";
import { LONGEST_VALUE } from "./tidy-column.ts";

/** How what follows the sign of equality begins where it is a formula: no reference is written so. */
const OPERANDS = [
  String.raw`[A-Z_][\w.]*\(`,
  String.raw`"[^"]*"\s*&`,
  String.raw`(?:'[^']+'|#REF|(?:\[[^\]]+\])?\w[\w.]*)!`,
  String.raw`\w*\[[@#\[]`,
  String.raw`\w+\[[^\]]+\]`,
  String.raw`(?:\$?[A-Z]{1,3}\$?\d{1,7}|R(?:\d+|\[-?\d+\])C(?:\d+|\[-?\d+\])?|RC(?:\d+|\[-?\d+\]))(?![\w.])`,
];
/** A formula that is written out where its result should be. */
const FORMULA = new RegExp(String.raw`^\{?=\s*[-+({\s]*(?:${OPERANDS.join("|")})`, "i");
/** One cell by its name alone is mostly a formula, and may be a reference that was escaped. */
const ONE_CELL = /^=\s*[A-Z]{1,3}\d{1,7}$/i;

/**
 * Reports the cells that no column can use: spreadsheet errors, formulas written out, text of no sensible length, and text without an
 * agreed form as bytes. A reference that is one cell's name is kept, with a warning.
 *
 * @example unusableCells({ column, cells: ["#N/A"], unusual: [0], rows: [2] })[0].code // "value-spreadsheet-error"
 */
export function unusableCells({ column, cells, unusual, rows }: ColumnCells): Found[] {
  const named = unusual.filter((at) => ONE_CELL.test(nth(cells, at))).map((at) => nth(rows, at));
  const doubted = column.field.kind === "reference" && named.length > 0;
  const unusable = unusual.flatMap((at) => {
    const text = nth(cells, at);
    const place = { rows: rows.slice(at, at + 1), column: column.heading };
    if (isSpreadsheetError(text)) return [found("value-spreadsheet-error", place, { value: text.toUpperCase() })];
    if (FORMULA.test(text) && !ONE_CELL.test(text))
      return [found("formula-without-result", place, { rows: namedRows(place.rows, "rows") })];
    if (text.length > LONGEST_VALUE) return [found("value-too-long", place, { limit: LONGEST_VALUE })];
    return text.isWellFormed() && !text.includes("\0") ? [] : [found("value-not-text", place)];
  });
  return doubted ? [...unusable, found("reference-encoded", { rows: named, column: column.heading })] : unusable;
}
