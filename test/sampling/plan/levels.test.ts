import { describe, expect, test } from "vitest";
import { groupOf, inShownOrder, levelOf } from "../../../src/sampling/plan/levels.ts";
import { PROFILE_BANDS } from "../../../src/sampling/plan/profile.ts";

const stratification = {
  combine: { ethnicity: { mixed: "other" } },
  groups: {
    age: [
      { level: "10-14", from: 10, to: 14 },
      { level: "15-17", from: 15, to: 17 },
    ],
  },
};

describe("the level at which a case counts", () => {
  test.each([
    ["age", "10", "10-14"],
    ["age", "14", "10-14"],
    ["age", "15", "15-17"],
    ["age", "18", "outside-the-groups"],
    ["age", "9", "outside-the-groups"],
    ["age", "not-recorded", "not-recorded"],
    ["age", null, "not-recorded"],
    ["ethnicity", "mixed", "other"],
    ["ethnicity", "black", "black"],
    ["lookedAfter", null, "not-recorded"],
    ["previousSanctions", "3", "3"],
  ] as const)("of %s %s is %s", (variable, recorded, level) => {
    expect(levelOf({ [variable]: recorded }, variable, stratification)).toBe(level);
  });

  test.each([
    ["14", "14-and-under"],
    ["15", "15-to-16"],
    ["17", "17-and-over"],
    ["99", "17-and-over"],
  ])("in a profile, of the age %s, is the band %s", (age, band) => {
    expect(groupOf(age, PROFILE_BANDS.age)).toBe(band);
  });
});

test("groups are shown in their order, what is in none after them and what nobody recorded last", () => {
  const levels = ["not-recorded", "outside-the-groups", "15-17", "10-14"];
  expect(levels.toSorted(inShownOrder("age", stratification.groups))).toEqual([
    "10-14",
    "15-17",
    "outside-the-groups",
    "not-recorded",
  ]);
});

test("a kind of case that is called as every object's parts are is not taken for a combined one", () => {
  const rules = { combine: { disposal: { fine: "custody" } } };
  expect(levelOf({ disposal: "fine" }, "disposal", rules)).toBe("custody");
  for (const disposal of ["constructor", "valueof", "caution"]) {
    expect(levelOf({ disposal }, "disposal", rules)).toBe(disposal);
  }
});
