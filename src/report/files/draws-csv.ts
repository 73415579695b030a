import { csvOf } from "../../base/csv/people-csv.ts";
import type { DrawRecord } from "../../ledger/inspections/records.ts";

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
  return csvOf([COLUMNS, ...draws.map((one) => COLUMNS.map((name) => one[name]))]);
}
