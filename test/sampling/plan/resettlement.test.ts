import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/sampling/case.ts";
import { resettlementOf } from "../../../src/sampling/plan/resettlement.ts";
import { custodyYear } from "../../../src/sampling/plan/windows.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aCase, INSPECTION_DATE, many } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";

const scope = (cases: readonly Case[], id = "youth-2020-consultation") => {
  const specification = shippedSpecification(id);
  return resettlementOf(cases, custodyYear(INSPECTION_DATE), specification);
};
const custody = (count: number, differences: Partial<Case> = {}) =>
  many(count, aCase, () => ({ disposal: "custody", startDate: "2026-01-15", ...differences }));

describe("custodial cases bring the resettlement standard into scope", () => {
  test.each([
    ["youth-2020-consultation", 0, false, 12],
    ["youth-2020-consultation", 4, false, 12],
    ["youth-2020-consultation", 5, true, 13],
    ["youth-2020-consultation", 6, true, 13],
    ["youth-2018", 6, false, 12],
    ["youth-2021", 0, false, 12],
    ["youth-2021", 1, true, 12],
    ["small-yot-pilot", 6, false, 12],
  ])("%s with %i: in scope %s, %i standards", (id, count, inScope, standards) => {
    expect(scope(custody(count), id)).toMatchObject({
      inScope,
      standards,
      custodyCases: count,
      custodyChildren: count,
    });
  });
});

describe("the year before the inspection date is from the same day a year before to the day before", () => {
  test.each([
    ["2025-11-01", 0],
    ["2025-11-02", 1],
    ["2026-11-01", 1],
    ["2026-11-02", 0],
    ["2026-11-03", 0],
  ])("a start on %s counts %i", (startDate, count) => {
    expect(scope(custody(1, { startDate })).custodyCases).toBe(count);
  });
});

test("cases are counted before one case per child is kept, and distinct children beside them", () => {
  const cases = [
    ...custody(3, { childId: "K" }),
    aCase("X-1", { disposal: "custody", childId: "L" }),
    aCase("X-2", { disposal: "custody" }),
    aCase("X-3", { disposal: "custody" }),
  ];
  expect(scope(cases)).toMatchObject({ inScope: true, custodyCases: 6, custodyChildren: 4 });
  expect(drawOf(cases).resettlement).toMatchObject({ inScope: true, custodyCases: 6, custodyChildren: 4 });
});

test("a case without a child reference is never the child whose reference is its own", () => {
  const cases = [aCase("K", { disposal: "custody" }), aCase("M", { disposal: "custody", childId: "K" })];
  expect(scope(cases).custodyChildren).toBe(2);
});

test("a licence is no case of its own, nor is any other disposal", () => {
  const cases = [
    ...custody(4),
    aCase("L", { disposal: "licence" }),
    aCase("Y", { disposal: "youth-rehabilitation-order" }),
  ];
  expect(scope(cases)).toMatchObject({ inScope: false, custodyCases: 4 });
});

test("the cases are listed in ascending order whatever the order of the list", () => {
  const cases = ["9", "10", "b", "B"].map((caseId) => aCase(caseId, { disposal: "custody" }));
  expect(scope(cases).cases).toEqual(["10", "9", "B", "b"]);
});
