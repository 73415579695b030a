import { nth } from "../../base/lists.ts";
import type { Allocation } from "./cost.ts";
import { listed, real, whole } from "./flat-arrays.ts";

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
  /** The cells that each allocation rounds up, end to end: every allocation rounds up the same number. */
  readonly #ones: number[] = [];
  readonly #size: number;
  /** In each basis position: the index of an allocation, or -1 for an artificial variable. */
  readonly #basis: Int32Array;
  readonly #level: Float64Array;
  /** Column c of the basis inverse. */
  readonly #inverse: Float64Array[];
  readonly #direction: Float64Array;
  /** The reduced cost of the allocation that enters. */
  #reduced = 0;

  /**
   * @param shares what each active cell must get on average, in (0, 1)
   * @param size how many cells every allocation rounds up: the sum of the shares
   */
  constructor(shares: readonly number[], size: number) {
    this.#rows = shares.length;
    this.#size = size;
    this.duals = new Float64Array(this.#rows);
    this.#basis = new Int32Array(this.#rows).fill(-1);
    this.#level = Float64Array.from(shares);
    this.#inverse = shares.map((_, row) => new Float64Array(this.#rows).fill(1, row, row + 1));
    this.#direction = new Float64Array(this.#rows);
  }

  add(allocation: Allocation, cost: number): void {
    this.allocations.push(allocation);
    this.#costs.push(cost);
    for (let cell = 0; cell < this.#rows; cell++) if (allocation[cell]) this.#ones.push(cell);
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
    for (let row = 0; row < this.#rows; row++) sum += real(this.#level, row) * this.#costAt(row);
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

  #costAt(row: number): number {
    const index = whole(this.#basis, row);
    return index < 0 ? ARTIFICIAL_COST : listed(this.#costs, index);
  }

  #recomputeDuals(): void {
    for (const [cell, column] of this.#inverse.entries()) {
      let sum = 0;
      for (let row = 0; row < this.#rows; row++) sum += this.#costAt(row) * real(column, row);
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
      for (const end = at + size; at < end; at++) value -= real(duals, listed(ones, at));
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
    const direction = this.#direction.fill(0);
    for (let at = entering * this.#size; at < (entering + 1) * this.#size; at++) {
      const column = nth(this.#inverse, listed(this.#ones, at));
      for (let row = 0; row < this.#rows; row++) direction[row] = real(direction, row) + real(column, row);
    }
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.#rows; row++) {
      const pivot = real(direction, row);
      if (pivot > PIVOT_TOLERANCE) least = Math.min(least, real(this.#level, row) / pivot);
    }
    let leaving = -1;
    for (let row = 0; row < this.#rows; row++) {
      const pivot = real(direction, row);
      if (pivot <= PIVOT_TOLERANCE || real(this.#level, row) / pivot > least + TIE_TOLERANCE) continue;
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
    const direction = this.#direction;
    const pivot = real(direction, leaving);
    const step = Math.max(0, real(this.#level, leaving) / pivot);
    for (let row = 0; row < this.#rows; row++) {
      this.#level[row] = row === leaving ? step : Math.max(0, real(this.#level, row) - step * real(direction, row));
    }
    for (const [cell, column] of this.#inverse.entries()) {
      const factor = real(column, leaving) / pivot;
      if (factor === 0) continue;
      for (let row = 0; row < this.#rows; row++) column[row] = real(column, row) - real(direction, row) * factor;
      column[leaving] = factor;
      this.duals[cell] = real(this.duals, cell) + this.#reduced * factor;
    }
    this.#basis[leaving] = entering;
  }
}
