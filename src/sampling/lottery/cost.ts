import { nth } from "../../base/lists.ts";
import { whole } from "./flat.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

/** Which active cells an allocation rounds up: a 1 for each of them. */
export type Allocation = Uint8Array;

/** What an allocation costs beyond its margins' distances when a one-way margin is wrong, where all are enumerated. */
const ONE_WAY_WRONG = 100;

/** How many of each margin's cells are rounded up. */
export function marginCounts(problem: RoundingProblem, allocation: Allocation): Int32Array {
  const counts = new Int32Array(problem.margins.length);
  for (let a = 0; a < allocation.length; a++) {
    if (!allocation[a]) continue;
    for (const margin of nth(problem.marginsOf, a)) counts[margin] = whole(counts, margin) + 1;
  }
  return counts;
}

/**
 * How far an allocation's margins lie outside the floor and ceiling of their exact shares, in weighted places: 0 when
 * every margin is right.
 */
export function cost(problem: RoundingProblem, allocation: Allocation): number {
  const counts = marginCounts(problem, allocation);
  let sum = 0;
  for (const [m, { low, high, weight }] of problem.margins.entries()) {
    const count = whole(counts, m);
    sum += weight * Math.max(0, low - count, count - high);
  }
  return sum;
}

/** As {@link cost}, with a penalty that puts "all one-way margins right" before everything else. */
export function strictCost(problem: RoundingProblem, allocation: Allocation): number {
  const margins = cost(problem, allocation);
  return margins === 0 || allMarginsRight(problem, allocation, 1) ? margins : margins + ONE_WAY_WRONG;
}

/** Whether every one-way (or two-way) margin is at the floor or the ceiling of its exact share. */
export function allMarginsRight(problem: RoundingProblem, allocation: Allocation, ways: 1 | 2): boolean {
  const counts = marginCounts(problem, allocation);
  return problem.margins.every((margin, m) => {
    const count = whole(counts, m);
    return margin.ways !== ways || (count >= margin.low && count <= margin.high);
  });
}
