import fc from "fast-check";
import { expect, test } from "vitest";
import { largestRemainder } from "../../../src/sampling/plan/largest-remainder.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test("43 places by 60 and 40 are 26 and 17, and the first of equal remainders gets what is left", () => {
  expect(largestRemainder(43, [6000, 4000])).toEqual([26, 17]);
  expect(largestRemainder(1, [1, 1])).toEqual([1, 0]);
  expect(largestRemainder(5, [1, 1, 1])).toEqual([2, 2, 1]);
  expect(largestRemainder(2, [1, 5])).toEqual([0, 2]);
  expect(largestRemainder(0, [3, 4])).toEqual([0, 0]);
});

test("where nobody has a weight nobody gets a place", () => {
  expect(largestRemainder(7, [0, 0])).toEqual([0, 0]);
  expect(largestRemainder(7, [])).toEqual([]);
});

test("all places are given, each part gets the floor or the ceiling of its exact share, and no smaller remainder before a larger", () => {
  const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }).filter((some) => sum(some) > 0);
  fc.assert(
    fc.property(fc.nat(1000), weights, (places, some) => {
      const parts = largestRemainder(places, some);
      expect(sum(parts)).toBe(places);
      const whole = sum(some);
      const remainder = (at: number) => (places * (some[at] ?? 0)) % whole;
      const floor = (at: number) => (places * (some[at] ?? 0) - remainder(at)) / whole;
      for (const [at, part] of parts.entries()) expect([floor(at), floor(at) + 1]).toContain(part);
      for (const [up, more] of parts.entries()) {
        for (const [down, less] of parts.entries()) {
          if (more === floor(up) || less > floor(down)) continue;
          // A place more went to `up` and none to `down`.
          expect(remainder(up) > remainder(down) || (remainder(up) === remainder(down) && up < down)).toBe(true);
        }
      }
    }),
  );
});
