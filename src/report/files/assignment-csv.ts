import type { Assignment } from "../../assignment/assignment-document.ts";
import { csvOf } from "../../base/csv/people-csv.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";

const OF_CASE = ["domain", "gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"] as const;
const COLUMNS = ["case", "inspector", ...OF_CASE] as const;

/**
 * An assignment as CSV for people: one row a case, the JSON names as headings, CRLF, formulas made harmless.
 *
 * @param inspector only this inspector's cases; null: all of them
 */
export function assignmentCsv(
  { cases }: Pick<Assignment, "cases">,
  { sample, reserves }: Pick<Draw, "sample" | "reserves">,
  inspector: string | null = null,
): string {
  const entries = new Map<string, SampledCase>([...sample, ...reserves].map((entry) => [entry.caseId, entry]));
  const rows = cases
    .filter((one) => inspector === null || one.inspector === inspector)
    .map((one) => [one.case, one.inspector, ...OF_CASE.map((name) => entries.get(one.case)?.[name])]);
  return csvOf([COLUMNS, ...rows]);
}
