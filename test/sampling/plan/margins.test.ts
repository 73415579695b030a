import { expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { cellsOf } from "../../../src/sampling/plan/cells.ts";
import { expectedMargins } from "../../../src/sampling/plan/expectation.ts";
import { marginsOf } from "../../../src/sampling/plan/margins.ts";
import { planInspection } from "../../../src/sampling/plan/plan.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aCase, aList, many } from "../../support/cases.ts";
import { aRequest, drawOf } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";

const { stratification } = shippedSpecification("youth-2018");

test("margins give each combined level its exact share beside what was drawn", () => {
  const cases = many(6, aCase, (index) => ({
    gender: index < 4 ? "male" : "female",
    riskOfSeriousHarm: nth(["low", "high", "very-high"] as const, index % 3),
  }));
  const margins = marginsOf(cellsOf(cases, stratification), 3, cases.slice(0, 3), stratification);
  expect(margins).toEqual([
    { variable: "gender", level: "female", eligible: 2, exactShare: 1, drawn: 0 },
    { variable: "gender", level: "male", eligible: 4, exactShare: 2, drawn: 3 },
    { variable: "disposal", level: "referral-order", eligible: 6, exactShare: 3, drawn: 3 },
    { variable: "riskOfSeriousHarm", level: "low", eligible: 2, exactShare: 1, drawn: 1 },
    { variable: "riskOfSeriousHarm", level: "high", eligible: 4, exactShare: 2, drawn: 2 },
    { variable: "safetyAndWellbeing", level: "medium", eligible: 6, exactShare: 3, drawn: 3 },
  ]);
});

test("of no cases there are none", () => {
  expect(marginsOf([], 0, [], stratification)).toEqual([]);
});

test("what a plan expects of each margin holds in every draw, is as near the exact share as can be, and happens", () => {
  const cases = [...inventedCases("court", 40), ...inventedCases("outOfCourt", 25)];
  const plan = planInspection(aList(...cases), aRequest());
  const draws = Array.from({ length: 60 }, (_, seed) => drawOf(cases, { seed: `${seed}` }));
  for (const domain of ["court", "outOfCourt"] as const) {
    const expected = expectedMargins(ofDomain(plan.domains, domain), stratification.variables);
    expected.forEach(({ variable, level, exactShare, least, most }, m) => {
      expect([Math.floor(exactShare), Math.ceil(exactShare)]).toEqual(expect.arrayContaining([least, most]));
      const drawn = draws.map((draw) => nth(ofDomain(draw.domains, domain).margins, m));
      expect(drawn.every((one) => one.variable === variable && one.level === level)).toBe(true);
      expect(Math.min(...drawn.map((one) => one.drawn))).toBeGreaterThanOrEqual(least);
      expect(Math.max(...drawn.map((one) => one.drawn))).toBeLessThanOrEqual(most);
    });
    expect(expected.some(({ least, most }) => least < most)).toBe(true);
  }
});
