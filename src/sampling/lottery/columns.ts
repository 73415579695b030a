import { byte, real } from "../../base/flat-arrays.ts";
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

/** Writes down, from the first place of a list on, which cells an allocation rounds up. The list has room for one more. */
export function listRoundedUp(allocation: Allocation, list: Int32Array | Uint8Array, first = 0): void {
  let at = first;
  for (let cell = 0; cell < allocation.length; cell++) {
    // Overwritten by the next cell unless this is rounded up: nothing here for an engine to guess.
    list[at] = cell;
    at += byte(allocation, cell);
  }
}

/** What is sampled systematically: cells whose remainders add up to a whole number of N. */
type Remainders = Pick<RoundingProblem, "eligible" | "remainder">;

/**
 * Systematic sampling of the active cells, written out as a lottery: lay the remainders end to end in the given order,
 * cut the line into pieces of length N and slide a comb along one piece. The places where the comb's choice changes
 * give at most one allocation for each cell, and its weights average to the exact shares by construction.
 *
 * @param order a permutation of the active cells
 * @returns allocations with the lengths for which the comb chooses them; the lengths add up to N
 * @see Madow (1949), systematic sampling with unequal probabilities
 */
export function systematicLottery(problem: Remainders, order: readonly number[]): WeightedAllocations {
  const begins = laidEndToEnd(problem, order);
  const cuts = cutsOf(begins);
  return {
    allocations: Array.from(cuts, (cut) => combedAt(cut, problem, begins)),
    weights: Array.from(cuts, (cut, k) => BigInt((cuts[k + 1] ?? problem.eligible) - cut)),
  };
}

/** The allocations of the systematic lottery, without their weights. */
export function systematicAllocations(problem: Remainders, order: readonly number[]): Allocation[] {
  const begins = laidEndToEnd(problem, order);
  return Array.from(cutsOf(begins), (cut) => combedAt(cut, problem, begins));
}

/** The first allocation of the systematic lottery. */
export function systematicAllocation(problem: Remainders, order: readonly number[]): Allocation {
  return combedAt(0, problem, laidEndToEnd(problem, order));
}

/** Where on its piece of length N each cell begins. */
function laidEndToEnd({ eligible, remainder }: Remainders, order: readonly number[]): Float64Array {
  const begins = new Float64Array(order.length);
  let total = 0;
  for (const cell of order) {
    begins[cell] = total % eligible;
    total += nth(remainder, cell);
  }
  return begins;
}

/** The comb's choice changes where a cell begins or ends, which is where the next begins; the last ends with a piece. */
function cutsOf(begins: Float64Array): Float64Array {
  return begins.toSorted().filter((cut, k, sorted) => cut !== sorted[k - 1]);
}

/** The cells in which there is a tooth of the comb: they stand at the cut of each piece. */
function combedAt(cut: number, { eligible, remainder }: Remainders, begins: Float64Array): Allocation {
  const allocation = new Uint8Array(begins.length);
  for (let cell = 0; cell < begins.length; cell++) {
    const ahead = cut - real(begins, cell);
    if ((ahead < 0 ? ahead + eligible : ahead) < nth(remainder, cell)) allocation[cell] = 1;
  }
  return allocation;
}

/** A uniformly shuffled 0 … length-1 (Fisher and Yates), from a fixed stream. */
export function shuffled(length: number, random: () => number): number[] {
  const order: number[] = [];
  for (let index = 0; index < length; index++) order.push(index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = nth(order, last);
    order[last] = nth(order, other);
    order[other] = moved;
  }
  return order;
}

/** Allocations of the same cells, each once. */
export class AllocationSet {
  size = 0;
  /** Up to 32 cells tell allocations apart by themselves; beyond, those are compared whose cells come to the same number. */
  readonly #alike = new Map<number, Allocation[]>();

  /** @returns whether the allocation was not there before */
  add(allocation: Allocation): boolean {
    let number = 0;
    for (let cell = 0; cell < allocation.length; cell++)
      number = ((number << 1) | (number >>> 31)) ^ byte(allocation, cell);
    const alike = this.#alike.get(number);
    if (alike === undefined) this.#alike.set(number, [allocation]);
    else if (alike.some((one) => sameCells(one, allocation))) return false;
    else alike.push(allocation);
    this.size++;
    return true;
  }
}

function sameCells(one: Allocation, other: Allocation): boolean {
  for (let cell = 0; cell < one.length; cell++) if (one[cell] !== other[cell]) return false;
  return true;
}

/** The allocation as receipts print it, for example "0110". */
export function allocationText(allocation: Allocation): string {
  return String.fromCharCode(...allocation.map((one) => DIGIT_ZERO + one));
}
