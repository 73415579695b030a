import { nth } from "../../src/base/lists.ts";
import type { Case, CaseList } from "../../src/sampling/case.ts";
import { NO_MAPPINGS } from "../../src/sampling/case.ts";
import { GENDERS } from "../../src/sampling/vocabulary.ts";

/** The inspection date of the tests: court window 2026-03-02 to 2026-05-02, out-of-court 2026-06-02 to 2026-08-02. */
export const INSPECTION_DATE = "2026-11-02";

/** An eligible court case, but for what a test says of it. */
export function aCase(caseId: string, differences: Partial<Case> = {}): Case {
  return {
    caseId,
    childId: null,
    gender: "male",
    disposal: "referral-order",
    startDate: "2026-04-01",
    riskOfSeriousHarm: "medium",
    safetyAndWellbeing: "medium",
    endDate: null,
    age: null,
    ethnicity: null,
    disability: null,
    lookedAfter: null,
    previousSanctions: null,
    ...differences,
  };
}

/** An eligible out-of-court case, but for what a test says of it. */
export function anOutOfCourtCase(caseId: string, differences: Partial<Case> = {}): Case {
  return aCase(caseId, { disposal: "community-resolution", startDate: "2026-07-01", ...differences });
}

export function aList(...cases: Case[]): CaseList {
  return { cases, rows: cases.length, mappings: NO_MAPPINGS };
}

/** `count` cases with references made from a prefix, each differing as `differences` says of its number. */
export function many(
  count: number,
  make: (caseId: string, differences?: Partial<Case>) => Case,
  differences: (index: number) => Partial<Case> = () => ({}),
): Case[] {
  const prefix = make === aCase ? "C" : "O";
  return Array.from({ length: count }, (_, index) =>
    make(`${prefix}-${String(index + 1).padStart(4, "0")}`, differences(index)),
  );
}

/** As many court cases, each alone in its cell: up to 128. */
export function onePerCell(count: number): Case[] {
  const concerns = ["low", "medium", "high", "not-recorded"] as const;
  const levels = (["referral-order", "custody"] as const).flatMap((disposal) =>
    GENDERS.flatMap((gender) =>
      concerns.flatMap((riskOfSeriousHarm) =>
        concerns.map((safetyAndWellbeing) => ({ disposal, gender, riskOfSeriousHarm, safetyAndWellbeing })),
      ),
    ),
  );
  return many(count, aCase, (index) => nth(levels, index));
}
