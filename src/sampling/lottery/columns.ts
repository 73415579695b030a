import { nth } from "../../base/lists.ts";
import type { Allocation } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

const DIGIT_ZERO = 48;

/** Allocations with whole-number weights. */
export interface WeightedAllocations {
  readonly allocations: readonly Allocation[];
  readonly weights: readonly bigint[];
}

/**
 * The number of ways to choose `size` of `cells`, or `limit + 1` as soon as it is more than the limit.
 *
 * @example waysToChoose(8, 3, 3500) // 56
 */
export function waysToChoose(cells: number, size: number, limit: number): number {
  let ways = 1;
  for (let k = 1; k <= Math.min(size, cells - size); k++) {
    ways = (ways * (cells - k + 1)) / k;
    if (ways > limit) return limit + 1;
  }
  return ways;
}

/** Every allocation with exactly `size` of `cells` rounded up, ascending as text. For few cells: see {@link waysToChoose}. */
export function everyAllocation(cells: number, size: number): Allocation[] {
  const found: Allocation[] = [];
  const allocation = new Uint8Array(cells);
  const fill = (from: number, left: number): void => {
    if (left === cells - from) {
      found.push(allocation.slice().fill(1, from));
      return;
    }
    fill(from + 1, left);
    if (left > 0) {
      allocation[from] = 1;
      fill(from + 1, left - 1);
      allocation[from] = 0;
    }
  };
  fill(0, size);
  return found;
}

/**
 * Systematic sampling of the active cells, written out as a lottery: lay the remainders end to end in the given order,
 * cut the line into pieces of length N and slide a comb along one piece. The places where the comb's choice changes
 * give at most one allocation for each cell, and its weights average to the exact shares by construction.
 *
 * @param order a permutation of the active cells
 * @returns allocations with the lengths for which the comb chooses them; the lengths add up to N
 * @see Madow (1949), systematic sampling with unequal probabilities
 */
export function systematicLottery(problem: RoundingProblem, order: readonly number[]): WeightedAllocations {
  const { eligible, remainder } = problem;
  let total = 0;
  const segments = order.map((cell) => {
    const start = total;
    total += nth(remainder, cell);
    return { cell, start, end: total };
  });
  const cuts = [...new Set([0, ...segments.map(({ end }) => end % eligible)])].sort((a, b) => a - b);
  const allocations: Allocation[] = [];
  const weights: bigint[] = [];
  cuts.forEach((cut, k) => {
    const allocation = new Uint8Array(order.length);
    for (const { cell, start, end } of segments) {
      // The comb's teeth stand at cut, cut + N, cut + 2N…: is one of them in [start, end)?
      const tooth = start + ((((cut - start) % eligible) + eligible) % eligible);
      if (tooth < end) allocation[cell] = 1;
    }
    allocations.push(allocation);
    weights.push(BigInt((cuts[k + 1] ?? eligible) - cut));
  });
  return { allocations, weights };
}

/** A uniformly shuffled 0 … length-1 (Fisher and Yates), from a fixed stream. */
export function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = nth(order, last);
    order[last] = nth(order, other);
    order[other] = moved;
  }
  return order;
}

/** The allocation as receipts print it, for example "0110". */
export function allocationText(allocation: Allocation): string {
  return String.fromCharCode(...allocation.map((one) => DIGIT_ZERO + one));
}
