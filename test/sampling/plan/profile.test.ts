import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percent } from "../../../src/base/percent.ts";
import { groupOf } from "../../../src/sampling/plan/levels.ts";
import { PROFILE_BANDS, profileOf, profileVariablesOf } from "../../../src/sampling/plan/profile.ts";
import { LISTED_VARIABLES } from "../../../src/sampling/vocabulary.ts";
import { aCase, anOutOfCourtCase, many } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";

describe("a percentage has one decimal, halves rounded up", () => {
  test.each([
    [0, 3, 0],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [3, 3, 100],
    [1, 8, 12.5],
    [1, 16, 6.3],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [1001, 2000, 50.1],
    [57, 131, 43.5],
  ])("%i of %i is %d", (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });

  test("never strays from the quotient by more than half a tenth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(20_000), (whole, part) => {
        expect(Math.abs(percent(Math.min(part, whole), whole) - (100 * Math.min(part, whole)) / whole)).toBeLessThan(
          0.05 + 1e-9,
        );
      }),
    );
  });
});

describe("the profile of a sample beside the eligible cases", () => {
  const eligible = many(4, aCase, (index) => ({
    gender: index < 3 ? "male" : "female",
    riskOfSeriousHarm: index === 0 ? "very-high" : "low",
    ethnicity: index === 1 ? "white" : null,
  }));
  const rows = profileOf("court", eligible, eligible.slice(0, 2), ["ethnicity"]);

  test("gives count and per cent of each level, levels as recorded and in the order they are shown in", () => {
    expect(rows.filter((row) => row.variable === "gender")).toEqual([
      {
        domain: "court",
        variable: "gender",
        level: "female",
        eligible: 1,
        eligiblePercent: 25,
        sampled: 0,
        sampledPercent: 0,
      },
      {
        domain: "court",
        variable: "gender",
        level: "male",
        eligible: 3,
        eligiblePercent: 75,
        sampled: 2,
        sampledPercent: 100,
      },
    ]);
    expect(rows.filter((row) => row.variable === "riskOfSeriousHarm").map((row) => row.level)).toEqual([
      "low",
      "very-high",
    ]);
  });

  test("adds what else the list carries, blanks as not recorded, and nothing that it does not", () => {
    expect(new Set(rows.map((row) => row.variable))).toEqual(new Set([...LISTED_VARIABLES, "ethnicity"]));
    expect(
      rows
        .filter((row) => row.variable === "ethnicity")
        .map(({ level, eligible, sampled }) => [level, eligible, sampled]),
    ).toEqual([
      ["white", 1, 1],
      ["not-recorded", 3, 1],
    ]);
  });

  test("adds up, variable by variable, to the eligible cases and to the sample", () => {
    for (const variable of new Set(rows.map((row) => row.variable))) {
      const own = rows.filter((row) => row.variable === variable);
      expect(own.reduce((sum, row) => sum + row.eligible, 0)).toBe(4);
      expect(own.reduce((sum, row) => sum + row.sampled, 0)).toBe(2);
    }
  });

  test("reports a variable that the list carries but this domain leaves blank as not recorded throughout", () => {
    const blank = eligible.map((one) => ({ ...one, ethnicity: null }));
    expect(profileOf("court", blank, blank.slice(0, 2), ["ethnicity"]).at(-1)).toEqual({
      domain: "court",
      variable: "ethnicity",
      level: "not-recorded",
      eligible: 4,
      eligiblePercent: 100,
      sampled: 2,
      sampledPercent: 100,
    });
  });

  test("of no cases has no rows, and of no sample no per cent", () => {
    expect(profileOf("court", [], [], [])).toEqual([]);
    expect(profileOf("court", eligible, [], []).every((row) => row.sampledPercent === null)).toBe(true);
  });
});

test("a list carries what any of its cases says, eligible or not, in the order of the vocabulary", () => {
  const cases = [aCase("A", { lookedAfter: "yes" }), aCase("B", { disposal: "fine", age: "15" })];
  expect(profileVariablesOf(cases)).toEqual(["age", "lookedAfter"]);
  expect(profileVariablesOf([aCase("A")])).toEqual([]);
});

test("a draw reports what one domain alone carries for both", () => {
  const { profile } = drawOf([...many(4, aCase, () => ({ age: "15" })), ...many(3, anOutOfCourtCase)]);
  const age = profile.filter((row) => row.variable === "age");
  expect(age.map(({ domain, level, eligiblePercent }) => [domain, level, eligiblePercent])).toEqual([
    ["court", "15-to-16", 100],
    ["outOfCourt", "not-recorded", 100],
  ]);
});

test("a draw without places gives the levels and no per cent of its sample", () => {
  const { profile } = drawOf(many(3, aCase), { settings: { "sampleSize.maximum": 0 } });
  expect(profile.length).toBeGreaterThan(0);
  expect(profile.every(({ sampled, sampledPercent }) => sampled === 0 && sampledPercent === null)).toBe(true);
});

test("every number has its band, at both ends", () => {
  const bands = (variable: "age" | "previousSanctions", ...numbers: readonly number[]) =>
    numbers.map((number) => groupOf(String(number), PROFILE_BANDS[variable]));
  expect(bands("age", 0, 14, 15, 16, 17, 99)).toEqual([
    "14-and-under",
    "14-and-under",
    "15-to-16",
    "15-to-16",
    "17-and-over",
    "17-and-over",
  ]);
  expect(bands("previousSanctions", 0, 1, 3, 4, 40)).toEqual(["none", "1-to-3", "1-to-3", "4-and-over", "4-and-over"]);
});
