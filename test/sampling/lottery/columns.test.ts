import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateHolds } from "../../../src/sampling/lottery/certificate.ts";
import {
  allocationText,
  everyAllocation,
  shuffled,
  systematicLottery,
  waysToChoose,
} from "../../../src/sampling/lottery/columns.ts";
import { roundingProblem } from "../../../src/sampling/lottery/rounding-problem.ts";
import { generator } from "../../../src/sampling/ticket.ts";
import { cellSizes } from "./populations.ts";

describe("the ways to choose some of the cells", () => {
  test.each([
    [0, 0, 1],
    [5, 0, 1],
    [5, 5, 1],
    [8, 3, 56],
    [14, 7, 3432],
    [15, 7, 3501],
    [60, 30, 3501],
    [3500, 1, 3500],
    [3501, 3500, 3501],
  ])("%i, %i at a time: %i", (cells, size, ways) => {
    expect(waysToChoose(cells, size, 3500)).toBe(ways);
  });

  test("are as many as the allocations written out, which ascend and differ", () => {
    for (let cells = 0; cells <= 9; cells++) {
      for (let size = 0; size <= cells; size++) {
        const texts = everyAllocation(cells, size).map(allocationText);
        expect(texts).toHaveLength(waysToChoose(cells, size, 3500));
        expect(texts).toEqual([...new Set(texts)].sort());
        expect(texts.every((text) => text.length === cells && text.replaceAll("0", "").length === size)).toBe(true);
      }
    }
  });
});

describe("the systematic lottery", () => {
  test("gives every cell exactly its share, in any order of the cells, by construction", () => {
    fc.assert(
      fc.property(cellSizes(), fc.string(), ({ cells, drawn }, key) => {
        const problem = roundingProblem(cells, drawn);
        fc.pre(problem.active.length > 0);
        const order = shuffled(problem.active.length, generator(key));
        const { allocations, weights } = systematicLottery(problem, order);
        expect(certificateHolds(problem, allocations, weights)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0n)).toBe(BigInt(problem.eligible));
        expect(weights.every((weight) => weight > 0n)).toBe(true);
        expect(allocations.length).toBeLessThanOrEqual(problem.active.length);
        for (const allocation of allocations) {
          expect(allocation.reduce((sum, one) => sum + one, 0)).toBe(problem.size);
        }
      }),
    );
  });

  test("by hand: shares of 1/2 each over three cells, two halves to a place", () => {
    const cells = ["a", "b"].map((level) => ({ levels: [level], eligible: 1 }));
    const { allocations, weights } = systematicLottery(roundingProblem(cells, 1), [0, 1]);
    expect([allocations.map(allocationText), weights]).toEqual([
      ["10", "01"],
      [1n, 1n],
    ]);
  });
});

test("a shuffle is a permutation, the same for the same stream", () => {
  for (const length of [0, 1, 2, 30]) {
    const order = shuffled(length, generator("shuffle"));
    expect(order.toSorted((a, b) => a - b)).toEqual([...Array(length).keys()]);
    expect(shuffled(length, generator("shuffle"))).toEqual(order);
  }
});
