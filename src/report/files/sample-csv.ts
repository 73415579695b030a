import { csvOf } from "../../base/csv/people-csv.ts";
import type { SampledCase } from "../../sampling/draw/draw-document.ts";

const COLUMNS: readonly (keyof SampledCase)[] = [
  "caseId",
  "domain",
  "gender",
  "disposal",
  "riskOfSeriousHarm",
  "safetyAndWellbeing",
  "ticket",
  "order",
];

/**
 * Sampled cases or reserves as CSV for people: the JSON names as headings, one row a case, CRLF, formulas made harmless.
 *
 * @example sampleCsv([]) // "caseId,domain,gender,disposal,riskOfSeriousHarm,safetyAndWellbeing,ticket,order\r\n"
 */
export function sampleCsv(cases: readonly SampledCase[]): string {
  return csvOf([COLUMNS, ...cases.map((one) => COLUMNS.map((name) => one[name]))]);
}
