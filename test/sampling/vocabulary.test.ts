import { expect, test } from "vitest";
import {
  CONCERN_LEVELS,
  DISPOSALS,
  ETHNICITIES,
  GENDERS,
  isNumberVariable,
  LEVELS,
  SAMPLED_DISPOSALS,
  STRATIFICATION_VARIABLES,
  YES_OR_NO,
} from "../../src/sampling/vocabulary.ts";

// Receipts and scripts hold these words: one that was changed would be another word in everything that was ever written.
test("the words of lists, cells and receipts are these, in the order in which they are shown", () => {
  expect(STRATIFICATION_VARIABLES.join(" ")).toBe(
    "gender disposal riskOfSeriousHarm safetyAndWellbeing age ethnicity disability lookedAfter previousSanctions",
  );
  expect(GENDERS.join(" ")).toBe("female male other not-recorded");
  expect(CONCERN_LEVELS.join(" ")).toBe("low medium high very-high not-recorded");
  expect(ETHNICITIES.join(" ")).toBe("white mixed asian black other not-recorded");
  expect(YES_OR_NO.join(" ")).toBe("yes no not-recorded");
  expect(SAMPLED_DISPOSALS.join(" ")).toBe(
    "custody youth-rehabilitation-order referral-order conditional-caution caution community-resolution",
  );
  expect(DISPOSALS.slice(SAMPLED_DISPOSALS.length).join(" ")).toBe(
    "absolute-discharge conditional-discharge fine compensation-order reparation-order bind-over parenting-order civil-order adult-order licence remand outcome-20 outcome-21 outcome-22 no-further-action diversion prevention",
  );
});

test("every variable has its levels, or is a number", () => {
  expect(STRATIFICATION_VARIABLES.filter(isNumberVariable)).toEqual(["age", "previousSanctions"]);
  expect(LEVELS).toEqual({
    gender: GENDERS,
    disposal: DISPOSALS,
    riskOfSeriousHarm: CONCERN_LEVELS,
    safetyAndWellbeing: CONCERN_LEVELS,
    ethnicity: ETHNICITIES,
    disability: YES_OR_NO,
    lookedAfter: YES_OR_NO,
  });
});
