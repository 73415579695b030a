import { stringify } from "csv-stringify/sync";
import type { DrawRecord } from "../ledger/inspections/records.ts";
import { escapeFormula } from "../long-list/formula.ts";

const COLUMNS: readonly (keyof DrawRecord)[] = [
  "inspection",
  "number",
  "at",
  "by",
  "reason",
  "seedOrigin",
  "supersededBy",
  "publishedDigest",
];

/**
 * The draws of an inspection as CSV for people: one row a draw, CRLF, formulas made harmless.
 *
 * @example drawsCsv([]) // "inspection,number,at,by,reason,seedOrigin,supersededBy,publishedDigest\r\n"
 */
export function drawsCsv(draws: readonly DrawRecord[]): string {
  return stringify([...draws], {
    header: true,
    columns: COLUMNS.map((key) => ({ key })),
    record_delimiter: "\r\n",
    quoted_match: /[\r\n]/,
    cast: { string: escapeFormula },
  });
}
