import { csvOf } from "../../base/csv/people-csv.ts";
import type { SampledCase } from "../../sampling/draw/draw-document.ts";
import { LISTED_VARIABLES, PROFILE_VARIABLES } from "../../sampling/vocabulary.ts";

/** Of what the sample is balanced on besides, there is a column where its cases say it. */
const columnsOf = ([first]: readonly SampledCase[]): (keyof SampledCase)[] => [
  "caseId",
  "domain",
  ...LISTED_VARIABLES,
  ...PROFILE_VARIABLES.filter((variable) => first?.[variable] !== undefined),
  "ticket",
  "order",
];

/**
 * Sampled cases or reserves as CSV for people: the JSON names as headings, one row a case, CRLF, formulas made harmless.
 *
 * @example sampleCsv([]) // "caseId,domain,gender,disposal,riskOfSeriousHarm,safetyAndWellbeing,ticket,order\r\n"
 */
export function sampleCsv(cases: readonly SampledCase[]): string {
  const columns = columnsOf(cases);
  return csvOf([columns, ...cases.map((one) => columns.map((name) => one[name]))]);
}
