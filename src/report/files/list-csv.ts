import { csvOf } from "../../base/csv/people-csv.ts";
import type { Case, CaseList } from "../../sampling/case.ts";
import { LISTED_VARIABLES, PROFILE_VARIABLES } from "../../sampling/vocabulary.ts";

/** In the order of the template. */
export const LIST_COLUMNS = [
  "caseId",
  "childId",
  LISTED_VARIABLES[0],
  LISTED_VARIABLES[1],
  "startDate",
  "endDate",
  LISTED_VARIABLES[2],
  LISTED_VARIABLES[3],
  ...PROFILE_VARIABLES,
] as const satisfies readonly (keyof Case)[];

/**
 * A list as CSV for people: the JSON names as headings, one row a case, CRLF, formulas made harmless. A receipt says of how many rows
 * its list was, so as many as repeated another stand at the end, where the last case does. Read again it is the same list, from which
 * its draw verifies, but for references that a spreadsheet would take for formulas and for what was said of how it is read.
 *
 * @example listCsv({ cases: [], rows: 0 }).startsWith("caseId,childId,gender,") // true
 */
export function listCsv({ cases, rows }: Pick<CaseList, "cases" | "rows">): string {
  const lines = cases.map((one) => LIST_COLUMNS.map((name) => one[name]));
  const repeated = lines.slice(-1).flatMap((last) => Array<typeof last>(Math.max(0, rows - lines.length)).fill(last));
  return csvOf([LIST_COLUMNS, ...lines, ...repeated]);
}
