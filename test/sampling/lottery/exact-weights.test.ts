import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leading, nth } from "../../../src/base/lists.ts";
import {
  certificateHolds,
  greatestCommonDivisor,
  withoutCommonDivisor,
} from "../../../src/sampling/lottery/certificate.ts";
import { exactWeights } from "../../../src/sampling/lottery/exact-weights.ts";
import { type RoundingProblem, roundingProblem } from "../../../src/sampling/lottery/rounding-problem.ts";

const allocation = (text: string) => Uint8Array.from(text, Number);
const problem = (eligible: number, remainder: number[]) => ({ eligible, remainder }) as unknown as RoundingProblem;

describe("exact weights", () => {
  test("by hand: four cells of a half each, two allocations", () => {
    const four = problem(4, [2, 2, 2, 2]);
    const columns = ["1100", "0011"].map(allocation);
    expect(withoutCommonDivisor(exactWeights(four, columns) ?? [])).toEqual([1n, 1n]);
  });

  test("by hand: three cells, each pair of them an allocation", () => {
    // a + b = r1, a + c = r2 and b + c = r3, so a = (r1 + r2 - r3) / 2 and so on.
    const columns = ["110", "101", "011"].map(allocation);
    expect(withoutCommonDivisor(exactWeights(problem(4, [3, 3, 2]), columns) ?? [])).toEqual([2n, 1n, 1n]);
    expect(withoutCommonDivisor(exactWeights(problem(4, [4, 3, 1]), columns) ?? [])).toEqual([3n, 1n, 0n]);
    const negative = exactWeights(problem(4, [3, 1, 1]), columns) ?? [];
    expect(negative.map((weight) => weight > 0n)).toEqual([true, true, false]);
    expect(certificateHolds(problem(4, [3, 1, 1]), columns, negative)).toBe(false);
  });

  test.each([
    ["twice the same", ["110", "110"]],
    ["one that the others make", ["1100", "0011", "1010", "0101"]],
    ["one of nothing", ["000"]],
  ])("of dependent allocations are null: %s", (_, texts) => {
    const cells = nth(texts, 0).length;
    expect(exactWeights(problem(4, new Array(cells).fill(2)), texts.map(allocation))).toBeNull();
  });

  test("do not depend on the order of independent allocations", () => {
    const columns = ["110", "101", "011"].map(allocation);
    const forwards = withoutCommonDivisor(exactWeights(problem(4, [3, 3, 2]), columns) ?? []);
    const backwards = withoutCommonDivisor(exactWeights(problem(4, [3, 3, 2]), columns.toReversed()) ?? []);
    expect(backwards.toReversed()).toEqual(forwards);
  });

  test("of too few allocations do not pass for a proof", () => {
    const columns = ["110", "101"].map(allocation);
    const weights = exactWeights(problem(4, [3, 3, 2]), columns) ?? [];
    expect(certificateHolds(problem(4, [3, 3, 2]), columns, weights)).toBe(false);
  });
});

describe("the certificate", () => {
  const thirds = roundingProblem(
    ["a", "b", "c"].map((level) => ({ levels: [level], eligible: 1 })),
    2,
  );
  const columns = ["110", "101", "011"].map(allocation);

  test("holds for weights that give every cell its share, and for any multiple of them", () => {
    expect(certificateHolds(thirds, columns, [1n, 1n, 1n])).toBe(true);
    expect(certificateHolds(thirds, columns, [7n, 7n, 7n])).toBe(true);
  });

  test.each([
    ["a weight more", [2n, 1n, 1n]],
    ["all nothing", [0n, 0n, 0n]],
    ["a negative", [-1n, -1n, -1n]],
    ["a negative among others", [3n, -1n, 1n]],
  ])("fails for %s", (_, weights) => {
    expect(certificateHolds(thirds, columns, weights)).toBe(false);
  });

  test("notices one weight off by one among the greatest", () => {
    const huge = 10n ** 150n;
    const two = problem(2, [1, 1]);
    const pair = ["10", "01"].map(allocation);
    expect(certificateHolds(two, pair, [huge, huge])).toBe(true);
    expect(certificateHolds(two, pair, [huge, huge + 1n])).toBe(false);
  });
});

test("the greatest common divisor divides both, and what is left has none", () => {
  const whole = fc.bigInt({ min: 1n, max: 10n ** 30n });
  fc.assert(
    fc.property(whole, whole, whole, (a, b, c) => {
      const divisor = greatestCommonDivisor(a * c, b * c);
      expect([(a * c) % divisor, (b * c) % divisor, divisor % c]).toEqual([0n, 0n, 0n]);
      const [left, right] = leading(withoutCommonDivisor([a * c, b * c]), 2);
      expect(greatestCommonDivisor(left, right)).toBe(1n);
      expect(left * b).toBe(right * a);
    }),
  );
});
