import { nth } from "../../base/lists.ts";
import { whole } from "./flat-arrays.ts";
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
 * How far an allocation's margins lie outside floor and ceiling, in one whole number: for two-way margins the squares of
 * their places outside, as far ones are worse than many near ones; and {@link ONE_WAY} for each place of a one-way margin.
 */
export type Misfit = number;

/** One place of a one-way margin: more than the two-way margins of 300 cells and nine variables can add up to. */
export const ONE_WAY = 1 << 24;

/** What a margin with this count adds to the misfit. @example marginMisfit(5, { ways: 2, low: 2, high: 3 }) // 4 */
export function marginMisfit(count: number, { ways, low, high }: Margin): Misfit {
  const places = count < low ? low - count : count > high ? count - high : 0;
  return ways === 1 ? ONE_WAY * places : places * places;
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

/** The misfit of an allocation: 0 when every margin is right. */
export function misfit(problem: RoundingProblem, allocation: Allocation): Misfit {
  const counts = marginCounts(problem, allocation);
  return problem.margins.reduce((sum, margin, m) => sum + marginMisfit(whole(counts, m), margin), 0);
}

/**
 * What a misfit costs: nothing where there is none. How far two-way margins are wrong counts less than that any is, and
 * one-way margins count more than either.
 *
 * @example costOfMisfit(2) // 1.4
 */
export function costOfMisfit(places: Misfit): number {
  const pairs = places % ONE_WAY;
  return ONE_WAY_PLACE * ((places - pairs) / ONE_WAY) + (pairs === 0 ? 0 : ANY_TWO_WAY_WRONG + TWO_WAY_SQUARE * pairs);
}

/** What the one-way margins of a misfit cost by themselves: the misfit costs no less. */
export function leastCostOf(places: Misfit): number {
  return ONE_WAY_PLACE * Math.floor(places / ONE_WAY);
}

/** A misfit over this one costs more than an amount. @example mostMisfitAt(9) // 2 ** 24 - 1: no place of a one-way margin */
export function mostMisfitAt(amount: number): Misfit {
  return ONE_WAY * (Math.floor(amount / ONE_WAY_PLACE) + 1) - 1;
}

/** What an allocation costs the programme that looks for the lottery. */
export function cost(problem: RoundingProblem, allocation: Allocation): number {
  return costOfMisfit(misfit(problem, allocation));
}

/** As {@link cost}, with a penalty that puts "all one-way margins right" before everything else. */
export function strictCost(problem: RoundingProblem, allocation: Allocation): number {
  const places = misfit(problem, allocation);
  return costOfMisfit(places) + (places >= ONE_WAY ? ONE_WAY_WRONG : 0);
}

/** Whether every one-way (or two-way) margin is at the floor or the ceiling of its exact share. */
export function allMarginsRight(problem: RoundingProblem, allocation: Allocation, ways: 1 | 2): boolean {
  const counts = marginCounts(problem, allocation);
  return problem.margins.every((margin, m) => {
    const count = whole(counts, m);
    return margin.ways !== ways || (count >= margin.low && count <= margin.high);
  });
}
