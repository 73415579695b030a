import { digestOf } from "../../base/canonical.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";

/**
 * The digest that names a list: over every case, eligible or not, ascending by case reference, with what can decide the
 * draw and nothing else. Row order, column order, headings, codes and encoding leave no trace.
 *
 * @returns "sha256:" and 64 hex digits
 */
export function listDigest(cases: readonly Case[]): string {
  return digestOf(
    [...cases]
      .sort((a, b) => byText(a.caseId, b.caseId))
      .map(({ caseId, childId, gender, disposal, startDate, riskOfSeriousHarm, safetyAndWellbeing }) => ({
        caseId,
        childId,
        gender,
        disposal,
        startDate,
        riskOfSeriousHarm,
        safetyAndWellbeing,
      })),
  );
}
