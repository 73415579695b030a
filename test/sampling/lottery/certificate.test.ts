import { describe, expect, test } from "vitest";
import {
  certificateHolds,
  greatestCommonDivisor,
  withoutCommonDivisor,
} from "../../../src/sampling/lottery/certificate.ts";

// Three cells of one case each, two places: each cell is rounded up in two of three allocations.
const PROBLEM = { eligible: 3, remainder: [2, 2, 2] };
const ALLOCATIONS = ["011", "101", "110"].map((text) => Uint8Array.from(text, Number));

describe("the proof of equal chance", () => {
  test("holds for weights that give every cell its share, whatever their divisor, some of them nothing", () => {
    expect(certificateHolds(PROBLEM, ALLOCATIONS, [1n, 1n, 1n])).toBe(true);
    expect(certificateHolds(PROBLEM, ALLOCATIONS, [5n, 5n, 5n])).toBe(true);
    expect(certificateHolds(PROBLEM, [...ALLOCATIONS, Uint8Array.of(1, 1, 1)], [1n, 1n, 1n, 0n])).toBe(true);
  });

  test("fails where a cell has more or less than its share, where a weight is less than nothing, and where there are none", () => {
    expect(certificateHolds(PROBLEM, ALLOCATIONS, [2n, 1n, 1n])).toBe(false);
    expect(certificateHolds(PROBLEM, ALLOCATIONS, [0n, 0n, 0n])).toBe(false);
    expect(certificateHolds(PROBLEM, ALLOCATIONS, [-1n, -1n, -1n])).toBe(false);
    // The same shares by a weight that takes back what another gave.
    expect(certificateHolds(PROBLEM, [...ALLOCATIONS, ...ALLOCATIONS], [2n, 2n, 2n, -1n, -1n, -1n])).toBe(false);
    expect(certificateHolds(PROBLEM, [], [])).toBe(false);
  });
});

test("weights are told without what divides them all", () => {
  expect(withoutCommonDivisor([6n, 0n, 9n])).toEqual([2n, 0n, 3n]);
  expect(withoutCommonDivisor([7n])).toEqual([1n]);
  expect([greatestCommonDivisor(12n, 18n), greatestCommonDivisor(0n, 4n), greatestCommonDivisor(4n, 0n)]).toEqual([
    6n,
    4n,
    4n,
  ]);
});
