import { byte, listed, real, whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import { listRoundedUp } from "./columns.ts";
import type { Allocation } from "./cost.ts";

const ARTIFICIAL_COST = 1e6;
const REDUCED_COST_TOLERANCE = 1e-7;
const PIVOT_TOLERANCE = 1e-9;
const TIE_TOLERANCE = 1e-12;

/**
 * The linear programme that weighs allocations: minimise the expected cost subject to every active cell getting
 * exactly its share on average. Revised simplex with a dense inverse; starts from artificial variables and is warm
 * after each solve, so that allocations can be added between solves.
 *
 * Only + - * / and comparisons in a fixed order, so every engine takes the same pivots.
 */
export class LinearProgramme {
  readonly allocations: Allocation[] = [];
  /** The dual price of a place in each cell, after {@link solve}. */
  readonly duals: Float64Array;
  readonly #rows: number;
  readonly #costs: number[] = [];
  /** The cells that each allocation rounds up, end to end: every allocation rounds up the same number. A byte each, of 256 cells. */
  #ones: Uint8Array;
  readonly #size: number;
  /** In each basis position: the index of an allocation, or -1 for an artificial variable. */
  readonly #basis: Int32Array;
  readonly #level: Float64Array;
  /** What each basis position costs. */
  readonly #price: Float64Array;
  /** The basis inverse, column by column. */
  readonly #inverse: Float64Array;
  readonly #direction: Float64Array;
  /** The reduced cost of the allocation that enters. */
  #reduced = 0;

  /**
   * @param shares what each active cell must get on average, in (0, 1); at most 256, and of more than 100 none is searched
   * @param size how many cells every allocation rounds up: the sum of the shares
   */
  constructor(shares: readonly number[], size: number) {
    this.#rows = shares.length;
    this.#size = size;
    this.#ones = new Uint8Array(128 * size + 1);
    this.duals = new Float64Array(this.#rows);
    this.#basis = new Int32Array(this.#rows).fill(-1);
    this.#level = Float64Array.from(shares);
    this.#price = new Float64Array(this.#rows).fill(ARTIFICIAL_COST);
    this.#inverse = new Float64Array(this.#rows * this.#rows);
    for (let row = 0; row < this.#rows; row++) this.#inverse[row * this.#rows + row] = 1;
    this.#direction = new Float64Array(this.#rows);
  }

  add(allocation: Allocation, cost: number): void {
    const first = this.allocations.length * this.#size;
    if (first + this.#size >= this.#ones.length) {
      const longer = new Uint8Array(2 * this.#ones.length);
      longer.set(this.#ones);
      this.#ones = longer;
    }
    listRoundedUp(allocation, this.#ones, first);
    this.allocations.push(allocation);
    this.#costs.push(cost);
  }

  /** Pivots to the optimum over the allocations added so far, or to the limit of pivots: every basis on the way is valid. */
  solve(): void {
    this.#recomputeDuals();
    const mostPivots = 40 * this.#rows + 400;
    for (let pivot = 0; pivot < mostPivots; pivot++) {
      const entering = this.#mostImproving();
      if (entering < 0) return;
      const leaving = this.#leastRatio(entering);
      if (leaving < 0) return;
      this.#pivot(entering, leaving);
    }
  }

  /** What the present weights cost on average. */
  expectedCost(): number {
    let sum = 0;
    for (let row = 0; row < this.#rows; row++) sum += real(this.#level, row) * real(this.#price, row);
    return sum;
  }

  /** The allocations in the basis, with their present weights. */
  basis(): { allocation: Allocation; weight: number }[] {
    const found: { allocation: Allocation; weight: number }[] = [];
    for (let row = 0; row < this.#rows; row++) {
      const index = whole(this.#basis, row);
      if (index >= 0) found.push({ allocation: nth(this.allocations, index), weight: real(this.#level, row) });
    }
    return found;
  }

  #recomputeDuals(): void {
    const [rows, price, inverse] = [this.#rows, this.#price, this.#inverse];
    for (let cell = 0, at = 0; cell < rows; cell++) {
      let sum = 0;
      for (let row = 0; row < rows; row++, at++) sum += real(price, row) * real(inverse, at);
      this.duals[cell] = sum;
    }
  }

  /** The allocation with the lowest reduced cost, the first on ties; -1 at the optimum. */
  #mostImproving(): number {
    const [costs, ones, duals, size] = [this.#costs, this.#ones, this.duals, this.#size];
    let best = -REDUCED_COST_TOLERANCE;
    let entering = -1;
    for (let index = 0, at = 0; index < costs.length; index++) {
      let value = listed(costs, index);
      for (const end = at + size; at < end; at++) value -= real(duals, byte(ones, at));
      if (value < best) {
        best = value;
        entering = index;
      }
    }
    this.#reduced = best;
    return entering;
  }

  /** The row that leaves: least ratio; on ties an artificial variable first, then the larger pivot. */
  #leastRatio(entering: number): number {
    const [rows, level, inverse, ones] = [this.#rows, this.#level, this.#inverse, this.#ones];
    const direction = this.#direction.fill(0);
    for (let k = entering * this.#size, end = k + this.#size; k < end; k++) {
      const column = byte(ones, k) * rows;
      for (let row = 0; row < rows; row++) direction[row] = real(direction, row) + real(inverse, column + row);
    }
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < rows; row++) {
      const pivot = real(direction, row);
      if (pivot <= PIVOT_TOLERANCE) continue;
      const ratio = real(level, row) / pivot;
      if (ratio < least) least = ratio;
    }
    let leaving = -1;
    for (let row = 0; row < rows; row++) {
      const pivot = real(direction, row);
      if (pivot <= PIVOT_TOLERANCE || real(level, row) / pivot > least + TIE_TOLERANCE) continue;
      if (leaving < 0 || this.#leavesBefore(row, leaving)) leaving = row;
    }
    return leaving;
  }

  #leavesBefore(row: number, other: number): boolean {
    const artificial = whole(this.#basis, row) < 0;
    if (artificial !== whole(this.#basis, other) < 0) return artificial;
    return real(this.#direction, row) > real(this.#direction, other);
  }

  #pivot(entering: number, leaving: number): void {
    const [rows, level, inverse, direction] = [this.#rows, this.#level, this.#inverse, this.#direction];
    const pivot = real(direction, leaving);
    const step = Math.max(0, real(level, leaving) / pivot);
    for (let row = 0; row < rows; row++)
      level[row] = row === leaving ? step : Math.max(0, real(level, row) - step * real(direction, row));
    for (let cell = 0; cell < rows; cell++) {
      const column = cell * rows;
      const factor = real(inverse, column + leaving) / pivot;
      if (factor === 0) continue;
      for (let row = 0; row < rows; row++)
        inverse[column + row] = real(inverse, column + row) - real(direction, row) * factor;
      inverse[column + leaving] = factor;
      this.duals[cell] = real(this.duals, cell) + this.#reduced * factor;
    }
    this.#basis[leaving] = entering;
    this.#price[leaving] = listed(this.#costs, entering);
  }
}
