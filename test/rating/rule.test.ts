import { expect, test } from "vitest";
import { decidingPlaces, lowestPlaces, ratingByRule } from "../../src/rating/rule.ts";
import { aStandard, RULES } from "../support/standards.ts";

const tallies = (...pairs: [yes: number, base: number][]) => pairs.map(([yes, base]) => ({ yes, base }));

test("the question with the least exact fraction decides, also where whole per cents are equal", () => {
  // 66.67 and 66.10 are 67 and 66; 2 of 3 and 67 of 100 both print 67.
  expect(lowestPlaces(tallies([67, 100], [2, 3], [3, 4]))).toEqual([1]);
});

test("questions with equal fractions are lowest together", () => {
  expect(lowestPlaces(tallies([2, 4], [1, 2], [3, 4]))).toEqual([0, 1]);
});

test("a question without a base is passed over, and a standard without any has no rating", () => {
  expect(ratingByRule(aStandard(), tallies([8, 10], [0, 0], [7, 10]), RULES)?.id).toBe("good");
  expect(ratingByRule(aStandard(), tallies([0, 0], [0, 0], [0, 0]), RULES)).toBeNull();
});

test("by the alternative rule the question about desistance gives the rating and the others inform", () => {
  const standard = aStandard("2.1", { rule: "desistance" });
  expect(ratingByRule(standard, tallies([9, 10], [1, 10], [1, 10]), RULES)?.id).toBe("outstanding");
  expect(decidingPlaces(standard, tallies([9, 10], [1, 10], [1, 10]))).toEqual([0]);
  expect(ratingByRule(standard, tallies([0, 0], [1, 10], [1, 10]), RULES)).toBeNull();
});
