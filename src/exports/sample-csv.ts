import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "../long-list/formula.ts";
import type { SampledCase } from "../sampling/draw-document.ts";

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
  return stringify([...cases], {
    header: true,
    columns: COLUMNS.map((key) => ({ key })),
    record_delimiter: "\r\n",
    // csv-stringify itself quotes only the line break it ends records with.
    quoted_match: /[\r\n]/,
    cast: { string: escapeFormula },
  });
}
