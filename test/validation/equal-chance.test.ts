import { describe, expect, test } from "vitest";
import { designOf, rememberedDraws, sampledByLargestRemainder, testEqualChance } from "../support/fairness.ts";
import { testPairs } from "../support/pairs.ts";
import { referencePopulation } from "../support/populations.ts";

// 1,000 seeds each; `npm run bench -- fairness --full` does the same with 20,000, on ten populations.
const SEEDS = 1000;
const NAMES = ["pop_025_05_oocd", "pop_060_01_oocd", "pop_100_06_court"];

describe("equal chance over many seeds", () => {
  test.each(NAMES)(
    "%s: cases are drawn n/N of the time, pairs as often as their joint chances say, within chance; neighbouring seeds are no kin",
    (name) => {
      const design = designOf(referencePopulation(name));
      const { samples, test: ofCases } = rememberedDraws(design, SEEDS);
      expect(ofCases.neverDrawn).toBe(0);
      expect(ofCases.worstDeviation).toBeLessThanOrEqual(4.5);
      expect(ofCases.pValue).toBeGreaterThan(0.001);
      const ofPairs = testPairs(design, samples);
      expect(ofPairs.impossibleDrawn).toBe(0);
      expect(ofPairs.worstDeviation).toBeLessThanOrEqual(5);
      expect(Math.abs(ofPairs.neighbours)).toBeLessThanOrEqual(4);
    },
    60_000,
  );

  test.each(NAMES)("%s: largest remainder, which a spreadsheet would use, fails the same test", (name) => {
    const design = designOf(referencePopulation(name));
    const { worstDeviation, pValue } = testEqualChance(design, 200, sampledByLargestRemainder);
    expect(worstDeviation).toBeGreaterThan(4.5);
    expect(pValue).toBeLessThan(0.001);
  });
});
