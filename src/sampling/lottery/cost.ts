import { whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import type { Margin, RoundingProblem } from "./rounding-problem.ts";

/** Which active cells an allocation rounds up: a 1 for each of them. */
export type Allocation = Uint8Array;

/** What a place outside floor and ceiling costs in a one-way margin, and the square of one in a two-way margin. */
export const ONE_WAY_PLACE = 10;
const TWO_WAY_SQUARE = 0.2;
/** What it costs that any two-way margin is wrong at all: what a draw says of itself is how often all are right. */
const ANY_TWO_WAY_WRONG = 1;
/** What an allocation costs besides when a one-way margin is wrong, where all allocations are enumerated. */
const ONE_WAY_WRONG = 100;

/**
 * What a margin with this count adds to an allocation's misfit: of a one-way margin its places outside floor and ceiling, of a
 * two-way margin their square, as far ones are worse than many near ones.
 *
 * @example marginMisfit(5, { ways: 2, low: 2, high: 3 }) // 4
 */
export function marginMisfit(count: number, { ways, low, high }: Margin): number {
  const places = count < low ? low - count : count > high ? count - high : 0;
  return ways === 1 ? places : places * places;
}

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
 * What a misfit costs: nothing where there is none. How far two-way margins are wrong counts less than that any is, and
 * one-way margins count more than either.
 *
 * @param oneWay the misfit of all one-way margins, and `twoWay` that of all two-way ones
 * @example costOfMisfit(0, 2) // 1.4
 */
export function costOfMisfit(oneWay: number, twoWay: number): number {
  return ONE_WAY_PLACE * oneWay + (twoWay === 0 ? 0 : ANY_TWO_WAY_WRONG + TWO_WAY_SQUARE * twoWay);
}

/** What an allocation costs the programme that looks for the lottery. */
export function cost(problem: RoundingProblem, allocation: Allocation): number {
  const { oneWay, twoWay } = misfit(problem, allocation);
  return costOfMisfit(oneWay, twoWay);
}

/** As {@link costOfMisfit}, with a penalty that puts "all one-way margins right" before everything else. */
export function strictCostOfMisfit(oneWay: number, twoWay: number): number {
  return costOfMisfit(oneWay, twoWay) + (oneWay > 0 ? ONE_WAY_WRONG : 0);
}

/** Whether every one-way (or two-way) margin is at the floor or the ceiling of its exact share. */
export function allMarginsRight(problem: RoundingProblem, allocation: Allocation, ways: 1 | 2): boolean {
  const { oneWay, twoWay } = misfit(problem, allocation);
  return (ways === 1 ? oneWay : twoWay) === 0;
}

/** The misfit of an allocation's one-way margins, and of its two-way ones: 0 where all are right. */
export function misfit(problem: RoundingProblem, allocation: Allocation): { oneWay: number; twoWay: number } {
  const counts = marginCounts(problem, allocation);
  let oneWay = 0;
  let twoWay = 0;
  for (let m = 0; m < problem.margins.length; m++) {
    const margin = nth(problem.margins, m);
    if (margin.ways === 1) oneWay += marginMisfit(whole(counts, m), margin);
    else twoWay += marginMisfit(whole(counts, m), margin);
  }
  return { oneWay, twoWay };
}
