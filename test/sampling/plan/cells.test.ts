import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { cellsOf } from "../../../src/sampling/plan/cells.ts";
import { levelOf } from "../../../src/sampling/plan/levels.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aCase } from "../../support/cases.ts";
import { inventedCases } from "../../support/invented.ts";

const { stratification } = shippedSpecification("youth-2018");

describe("a level counts as the specification combines it", () => {
  test.each([
    ["riskOfSeriousHarm", "very-high", "high"],
    ["riskOfSeriousHarm", "high", "high"],
    ["safetyAndWellbeing", "very-high", "high"],
    ["safetyAndWellbeing", "not-recorded", "not-recorded"],
  ] as const)("%s %s is %s", (variable, recorded, level) => {
    expect(levelOf(aCase("A", { [variable]: recorded }), variable, stratification)).toBe(level);
  });

  test("and as recorded where it does not", () => {
    const apart = { ...stratification, combine: {} };
    expect(levelOf(aCase("A", { riskOfSeriousHarm: "very-high" }), "riskOfSeriousHarm", apart)).toBe("very-high");
  });
});

test("cells ascend by key and members by reference, by UTF-16 code unit", () => {
  const references = ["\uFFFF", "\u{1F600}", "b", "B", "9", "10"];
  const cases = [
    ...references.map((caseId) => aCase(caseId)),
    aCase("F", { gender: "female" }),
    aCase("V", { riskOfSeriousHarm: "very-high" }),
    aCase("H", { riskOfSeriousHarm: "high" }),
  ];
  for (const order of [cases, cases.toReversed()]) {
    expect(cellsOf(order, stratification).map(({ key, members }) => [key, members.map((one) => one.caseId)])).toEqual([
      ['["female","referral-order","medium","medium"]', ["F"]],
      ['["male","referral-order","high","medium"]', ["H", "V"]],
      ['["male","referral-order","medium","medium"]', ["10", "9", "B", "b", "\u{1F600}", "\uFFFF"]],
    ]);
  }
});

test("levels stand in the specification's order of variables", () => {
  const cell = nth(cellsOf([aCase("A")], { ...stratification, variables: ["disposal", "gender"] }), 0);
  expect(cell.levels).toEqual(["referral-order", "male"]);
  expect(cell.key).toBe('["referral-order","male"]');
});

test("every case is in one cell, in the cell of its levels, and no cell is empty", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.string(), (size, key) => {
      const cases = inventedCases("court", size, key);
      const cells = cellsOf(cases, stratification);
      expect(cells.flatMap((cell) => cell.members.map((one) => one.caseId)).sort()).toEqual(
        cases.map((one) => one.caseId),
      );
      for (const { levels, members } of cells) {
        expect(members.length).toBeGreaterThan(0);
        for (const one of members) {
          expect(stratification.variables.map((variable) => levelOf(one, variable, stratification))).toEqual(levels);
        }
      }
    }),
    { numRuns: 50 },
  );
});
