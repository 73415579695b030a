import { expect, test } from "vitest";
import { counts, overallOf } from "../../src/rating/overall.ts";
import { aStandard, RULES } from "../support/standards.ts";

/** Scores of so many standards that add up to a sum. */
function scores(standards: number, sum: number): number[] {
  return Array.from({ length: standards }, (_, at) => Math.min(3, Math.max(0, sum - 3 * at)));
}
const ratingAt = (standards: number, sum: number) => overallOf(scores(standards, sum), RULES).rating;

test("of twelve standards the limits are 7, 19 and 31 of 36", () => {
  const limits = [0, 6, 7, 18, 19, 30, 31, 36];
  expect(limits.map((sum) => ratingAt(12, sum))).toEqual([
    "inadequate",
    "inadequate",
    "requires-improvement",
    "requires-improvement",
    "good",
    "good",
    "outstanding",
    "outstanding",
  ]);
});

test("with a thirteenth that counts they are 8, 21 and 34 of 39", () => {
  const at = (sum: number) => ratingAt(13, sum);
  expect([7, 8, 20, 21, 33, 34].map(at)).toEqual([
    "inadequate",
    "requires-improvement",
    "requires-improvement",
    "good",
    "good",
    "outstanding",
  ]);
  expect(overallOf(scores(13, 20), RULES).outOf).toBe(39);
});

test("there is none until every standard is rated", () => {
  expect(overallOf([3, null], RULES)).toEqual({ score: null, outOf: 6, rating: null, complete: false });
});

test("every standard counts but resettlement's where the specification leaves it out", () => {
  const panel = { id: "1.1", title: "Governance", domain: null, basis: "panel" } as const;
  const resettlement = { ...panel, id: "2.5", onlyIf: "resettlement" } as const;
  const counting = (resettlementCounts: boolean) =>
    [panel, aStandard(), resettlement].filter((one) => counts(one, resettlementCounts)).map(({ id }) => id);
  expect(counting(true)).toEqual(["1.1", "2.2", "2.5"]);
  expect(counting(false)).toEqual(["1.1", "2.2"]);
});
