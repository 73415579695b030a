import { describe, expect, test } from "vitest";
import { designOf, sampledByLargestRemainder, testEqualChance } from "../support/fairness.ts";
import { referencePopulation } from "../support/populations.ts";

// 1,000 seeds each; `npm run bench -- fairness` does the same with 20,000.
const SEEDS = 1000;
const NAMES = ["pop_025_05_oocd", "pop_060_01_oocd", "pop_100_06_court"];

describe("equal chance over many seeds", () => {
  test.each(NAMES)(
    "%s: no case is never drawn and all frequencies are n/N within chance",
    (name) => {
      const { neverDrawn, worstDeviation, pValue } = testEqualChance(designOf(referencePopulation(name)), SEEDS);
      expect(neverDrawn).toBe(0);
      expect(worstDeviation).toBeLessThanOrEqual(4.5);
      expect(pValue).toBeGreaterThan(0.001);
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
