import fc from "fast-check";
import { expect, test } from "vitest";
import { bandOf, byFraction, percentOf } from "../../src/rating/fraction.ts";
import { RULES } from "../support/standards.ts";

const tally = fc
  .integer({ min: 1, max: 500 })
  .chain((base) => fc.record({ base: fc.constant(base), yes: fc.integer({ min: 0, max: base }) }));
const EXACT = { ...RULES, percent: "exact" } as const;

test("a whole per cent is the nearest to the fraction, and the higher of two that are as near", () => {
  fc.assert(
    fc.property(tally, ({ yes, base }) => {
      const percent = percentOf({ yes, base }, "whole") ?? -1;
      // |percent - 100 yes/base| <= 1/2, in whole numbers.
      expect(2 * (percent * base - 100 * yes)).toBeLessThanOrEqual(base);
      expect(2 * (100 * yes - percent * base)).toBeLessThan(base);
    }),
  );
});

test("bands are read from whole per cents, or from the exact fraction where the specification says so", () => {
  expect(bandOf({ yes: 129, base: 200 }, RULES).id).toBe("good"); // 64.5, printed as 65
  expect(bandOf({ yes: 129, base: 200 }, EXACT).id).toBe("requires-improvement");
  expect([49, 50, 64, 65, 79, 80].map((yes) => bandOf({ yes, base: 100 }, RULES).score)).toEqual([0, 1, 1, 2, 2, 3]);
  expect([49, 50, 64, 65, 79, 80].map((yes) => bandOf({ yes, base: 100 }, EXACT).score)).toEqual([0, 1, 1, 2, 2, 3]);
});

test("a limit to four decimals is met exactly, never a hair short of it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (limit) => {
      const rules = {
        percent: "exact",
        bands: [
          { id: "a", from: 0, score: 0 },
          { id: "b", from: limit / 10_000, score: 1 },
        ],
      } as const;
      expect(bandOf({ yes: limit, base: 10_000 }, rules).id).toBe("b");
      expect(bandOf({ yes: limit - 1, base: 10_000 }, rules).id).toBe("a");
    }),
  );
});

test("an exact per cent has six decimals, and nothing judged has none", () => {
  expect(percentOf({ yes: 19, base: 26 }, "exact")).toBe(73.076923);
  expect(percentOf({ yes: 0, base: 0 }, "exact")).toBeNull();
  expect(percentOf({ yes: 0, base: 0 }, "whole")).toBeNull();
});

test("fractions are ordered without dividing", () => {
  expect(byFraction({ yes: 1, base: 3 }, { yes: 333333333, base: 1000000000 })).toBeGreaterThan(0);
  expect(byFraction({ yes: 2, base: 6 }, { yes: 1, base: 3 })).toBe(0);
});
