import { byte, real, whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import type { Allocation } from "./cost.ts";
import { CostedAllocations } from "./costed-allocations.ts";

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
  /** The dual price of a place in each cell, after {@link solve}. */
  readonly duals: Float64Array;
  readonly #rows: number;
  readonly #costed: CostedAllocations;
  /** In each basis position: the index of an allocation, or -1 for an artificial variable. */
  readonly #basis: Int32Array;
  readonly #level: Float64Array;
  /** What each basis position costs. */
  readonly #price: Float64Array;
  /** The basis inverse, column by column. */
  readonly #inverse: Float64Array;
  readonly #direction: Float64Array;

  /**
   * @param shares what each active cell must get on average, in (0, 1); at most 256, and of more than 100 none is searched
   * @param size how many cells every allocation rounds up: the sum of the shares
   */
  constructor(shares: readonly number[], size: number) {
    this.#rows = shares.length;
    this.#costed = new CostedAllocations(size);
    this.duals = new Float64Array(this.#rows);
    this.#basis = new Int32Array(this.#rows).fill(-1);
    this.#level = Float64Array.from(shares);
    this.#price = new Float64Array(this.#rows).fill(ARTIFICIAL_COST);
    this.#inverse = new Float64Array(this.#rows * this.#rows);
    for (let row = 0; row < this.#rows; row++) this.#inverse[row * this.#rows + row] = 1;
    this.#direction = new Float64Array(this.#rows);
  }

  add(allocation: Allocation, cost: number): void {
    this.#costed.add(allocation, cost);
  }

  /** Pivots to the optimum over the allocations added so far, or to the limit of pivots: every basis on the way is valid. */
  solve(): void {
    this.#recomputeDuals();
    const mostPivots = 40 * this.#rows + 400;
    for (let pivot = 0; pivot < mostPivots; pivot++) {
      const entering = this.#costed.mostImproving(this.duals, -REDUCED_COST_TOLERANCE);
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
      if (index >= 0) found.push({ allocation: nth(this.#costed.allocations, index), weight: real(this.#level, row) });
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

  /** What the basis gives way for the allocation that enters: the columns of the inverse of its cells, added in their order. */
  #findDirection(entering: number): void {
    const [rows, inverse, { ones, size }] = [this.#rows, this.#inverse, this.#costed];
    const direction = this.#direction.fill(0);
    let k = entering * size;
    const end = k + size;
    // Two at a time, which reads and writes the direction half as often.
    for (; k + 1 < end; k += 2) {
      const column = byte(ones, k) * rows;
      const next = byte(ones, k + 1) * rows;
      for (let row = 0; row < rows; row++)
        direction[row] = real(direction, row) + real(inverse, column + row) + real(inverse, next + row);
    }
    for (; k < end; k++) {
      const column = byte(ones, k) * rows;
      for (let row = 0; row < rows; row++) direction[row] = real(direction, row) + real(inverse, column + row);
    }
  }

  /** The row that leaves: least ratio; on ties an artificial variable first, then the larger pivot. */
  #leastRatio(entering: number): number {
    const [rows, level, direction] = [this.#rows, this.#level, this.#direction];
    this.#findDirection(entering);
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
      this.duals[cell] = real(this.duals, cell) + this.#costed.reduced * factor;
    }
    this.#basis[leaving] = entering;
    this.#price[leaving] = real(this.#costed.costs, entering);
  }
}
