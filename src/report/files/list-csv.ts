import { csvOf } from "../../base/csv/people-csv.ts";
import type { Case } from "../../sampling/case.ts";
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
 * The cases of a list as CSV for people: the JSON names as headings, one row a case, CRLF, formulas made harmless. Read
 * again it is the same list, with the same digest, but for references that a spreadsheet would take for formulas.
 *
 * @example listCsv([]).startsWith("caseId,childId,gender,") // true
 */
export function listCsv(cases: readonly Case[]): string {
  return csvOf([LIST_COLUMNS, ...cases.map((one) => LIST_COLUMNS.map((name) => one[name]))]);
}
