import { describe, expect, test } from "vitest";
import {
  additionsTable,
  correctionsTable,
  inspectorProgress,
  type JudgementChange,
  standardProgress,
} from "../../src/report/sections/after-the-draw/judgements.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { told } from "./told.ts";

const YOUTH_2021 = shippedSpecification("youth-2021");

const CHANGES: readonly JudgementChange[] = [
  { case: "A1", field: "2.1.1", from: "yes", to: "no" },
  { case: "A1", field: "riskOfSeriousHarm", from: "very-high", to: null },
  { case: "A2", field: "2.1.1", from: null, to: "not applicable" },
  { case: "A2", field: "safetyAndWellbeing", from: null, to: "very-high" },
  { case: "A3", field: "9.9.9", from: "no", to: "yes" },
  { case: "A4", field: "2.1.1", from: null, to: "yes" },
];

describe("what sheets changed", () => {
  test("is told value by value where something stood before, questions in full and levels in words", () => {
    const table = correctionsTable(CHANGES, YOUTH_2021);
    expect(table.caption).toBe("3 corrections");
    expect(told([table])).toEqual([
      "Case reference | What | Before | Now",
      "A1 | 2.1.1 Assessment: desistance | yes | no",
      "A1 | Risk of serious harm | Very high | Not judged",
      "A3 | 9.9.9 | no | yes",
    ]);
  });

  test("is told case by case where nothing stood before", () => {
    const table = additionsTable(CHANGES);
    expect(table.caption).toBe("3 values that were blank before");
    expect(told([table])).toEqual([
      "Case reference | Now",
      "A2 | 2.1.1 not applicable, Safety and wellbeing very high",
      "A4 | 2.1.1 yes",
    ]);
  });
});

describe("how much is judged", () => {
  test("is told of each inspector, and of cases that are with nobody", () => {
    const inspectors = [
      { inspector: "B. Ames", judged: 3, toInspect: 12 },
      { inspector: null, judged: 0, toInspect: 2 },
    ];
    expect(told([inspectorProgress({ inspectors })])).toEqual([
      "Inspector | Judged | Of",
      "B. Ames | 3 | 12",
      "With nobody yet | 0 | 2",
    ]);
  });

  test("is told of each standard with its domain; a standard that the specification does not have by its id alone", () => {
    const standards = ["2.1", "1.1", "9.9"].map((standard) => ({ standard, judged: 1, toInspect: 2 }));
    expect(told([standardProgress({ standards }, YOUTH_2021)])).toEqual([
      "Standard | Domain | Judged | Of",
      "2.1 Assessment | Court disposals | 1 | 2",
      "1.1 Governance and leadership |  | 1 | 2",
      "9.9  |  | 1 | 2",
    ]);
  });
});
