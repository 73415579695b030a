import { csvOf } from "../../base/csv/people-csv.ts";

const COLUMNS = [
  "inspection",
  "number",
  "at",
  "by",
  "reason",
  "seedOrigin",
  "supersededBy",
  "publishedDigest",
] as const;

/** What a line tells of a draw on record. */
type DrawLine = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * The draws of an inspection as CSV for people: one row a draw, CRLF, formulas made harmless.
 *
 * @example drawsCsv([]) // "inspection,number,at,by,reason,seedOrigin,supersededBy,publishedDigest\r\n"
 */
export function drawsCsv(draws: readonly DrawLine[]): string {
  return csvOf([COLUMNS, ...draws.map((one) => COLUMNS.map((name) => one[name]))]);
}
