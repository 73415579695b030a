import { describe, expect, test } from "vitest";
import { judgementBaseOf } from "../../../src/sampling/plan/judgement-base.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { CONCERN_LEVELS } from "../../../src/sampling/vocabulary.ts";
import { aCase } from "../../support/cases.ts";

const { judgement } = shippedSpecification("youth-2018");

describe("a sampled case informs a safety question from the level of concern that the specification names", () => {
  test.each([
    ["low", 4],
    ["medium", 3],
    ["high", 2],
    ["very-high", 1],
  ] as const)("from %s: %i of the five levels", (concernFrom, count) => {
    const sample = CONCERN_LEVELS.map((level) => aCase(level, { riskOfSeriousHarm: level, safetyAndWellbeing: level }));
    expect(judgementBaseOf(sample, { ...judgement, concernFrom })).toEqual({
      desistance: 5,
      childSafety: count,
      publicSafety: count,
      notRecorded: { childSafety: 1, publicSafety: 1 },
    });
  });
});

test("the child's safety goes by safety and wellbeing, other people's by risk of serious harm", () => {
  const sample = [
    aCase("A", { safetyAndWellbeing: "high", riskOfSeriousHarm: "low" }),
    aCase("B", { safetyAndWellbeing: "medium", riskOfSeriousHarm: "not-recorded" }),
    aCase("C", { safetyAndWellbeing: "low", riskOfSeriousHarm: "low" }),
  ];
  expect(judgementBaseOf(sample, judgement)).toEqual({
    desistance: 3,
    childSafety: 2,
    publicSafety: 0,
    notRecorded: { childSafety: 0, publicSafety: 1 },
  });
});

test("an empty sample informs nothing", () => {
  expect(judgementBaseOf([], judgement)).toMatchObject({ desistance: 0, childSafety: 0, publicSafety: 0 });
});
