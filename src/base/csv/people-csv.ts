import { stringify } from "csv-stringify/sync";
import { shown } from "../printable.ts";
import { escapeFormula } from "./formula.ts";

/** What a cell can hold. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * CSV for people and their spreadsheets: CRLF, line breaks inside a value quoted, texts that could be run as formulas made
 * harmless. Numbers, `true` and `false` are written as they are; null and undefined are blank.
 *
 * @param mark whether it begins with a byte order mark, by which Excel knows UTF-8
 * @example csvOf([["reference", "order"], ["=A1", 2]]) // "reference,order\r\n'=A1,2\r\n"
 */
export function csvOf(lines: readonly (readonly CsvValue[])[], { mark = false } = {}): string {
  return csvAsGiven(
    lines.map((values) => values.map((value) => (typeof value === "string" ? shown(value) : value))),
    { mark },
  );
}

/**
 * As {@link csvOf}, with what hides or turns other characters as it is: for what this program reads itself, and tells with its place.
 *
 * @example csvAsGiven([["A\u202eB"]]) // "A\u202eB\r\n"
 */
export function csvAsGiven(lines: readonly (readonly CsvValue[])[], { mark = false } = {}): string {
  // csv-stringify itself quotes only the line break it ends records with.
  return stringify(
    lines.map((values) => values.map(cellText)),
    { bom: mark, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}

function cellText(value: CsvValue): string {
  return typeof value === "string" ? escapeFormula(value) : String(value ?? "");
}
