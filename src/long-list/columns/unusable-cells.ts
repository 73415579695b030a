import { nth } from "../../base/lists.ts";
import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { LONGEST_VALUE } from "../values/plain-text.ts";
import type { ColumnCells } from "./column-values.ts";

/** How what follows the sign of equality begins where it is a formula: no reference is written so. */
const OPERANDS = [
  String.raw`[A-Z_][\w.]*\(`,
  String.raw`"[^"]*"\s*&`,
  String.raw`(?:'[^']+'|#REF|(?:\[[^\]]+\])?\w[\w.]*)!`,
  String.raw`\w*\[[@#\[]`,
  String.raw`\w+\[[^\]]+\]`,
  String.raw`(?:\$[A-Z]{1,3}\$?|[A-Z]{1,3}\$)\d{1,7}(?![\w.])`,
  String.raw`[A-Z]{1,3}\d{1,7}\s*[&}+*^:)]`,
  String.raw`(?:R\[-?\d+\]C|R\d*C\[-?\d+\])`,
];
/** A formula that is written out where its result should be. */
const FORMULA = new RegExp(
  String.raw`^\{?=\s*(?:[-+({\s]*(?:${OPERANDS.join("|")})|[+({]\s*[A-Z]{1,3}\d{1,7}(?![\w.]))`,
  "i",
);
/** What begins with one cell by its name is mostly a formula, and may be a reference that was escaped. */
const CELL_FIRST = /^=\s*-?(?:[A-Z]{1,3}[1-9]\d{0,6}|R\d+C\d+)(?![\w.])/i;

/**
 * Reports the cells that no column can use: spreadsheet errors, formulas written out, text of no sensible length, and text without an
 * agreed form as bytes. A reference that begins with a cell's name is kept, with a warning.
 *
 * @example unusableCells({ column, cells: ["#N/A"], unusual: [0], rows: [2] })[0].code // "value-spreadsheet-error"
 */
export function unusableCells({ column, cells, unusual, rows }: ColumnCells): Found[] {
  const isFormula = (text: string) =>
    FORMULA.test(text) || (column.field.kind !== "reference" && CELL_FIRST.test(text));
  const unusable = unusual.flatMap((at) => {
    const text = nth(cells, at);
    const place = { rows: rows.slice(at, at + 1), column: column.heading };
    if (isSpreadsheetError(text)) return [found("value-spreadsheet-error", place, { value: text.toUpperCase() })];
    if (isFormula(text)) return [found("formula-without-result", place, { rows: namedRows(place.rows, "rows") })];
    if (text.length > LONGEST_VALUE) return [found("value-too-long", place, { limit: LONGEST_VALUE })];
    return text.isWellFormed() && !text.includes("\0") ? [] : [found("value-not-text", place)];
  });
  if (column.field.kind !== "reference") return unusable;
  const doubted = unusual.filter((at) => CELL_FIRST.test(nth(cells, at)) && !isFormula(nth(cells, at)));
  const references = doubted.map((at) => nth(rows, at));
  return references.length === 0
    ? unusable
    : [...unusable, found("reference-encoded", { rows: references, column: column.heading })];
}
