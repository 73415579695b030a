import { nth } from "../../base/lists.ts";
import { type Allocation, costOfMisfit, type Misfit, marginMisfit } from "./cost.ts";
import { real, whole } from "./flat-arrays.ts";
import type { Margin, RoundingProblem } from "./rounding-problem.ts";
import { addedMargins, agreement } from "./shared-margins.ts";

const LEAST_GAIN = 1e-9;
/** Up to this misfit, which is of two-way margins alone, the cost is looked up. */
const LOOKED_UP = 512;
const COST_OF_PAIRS = Float64Array.from({ length: LOOKED_UP }, (_, pairs) => costOfMisfit(pairs));

/**
 * Best-improvement search over swaps (one cell rounded up instead of another) for the allocation with the greatest
 * dual . x - cost(x). The cost depends on the misfit alone, and what a swap changes in that is a sum over margins: one table
 * for the cell that leaves, one for the cell that enters, less what margins count that have both. Built once for a problem,
 * as what two cells share never changes. Two thirds of a build's time is spent here, hence the flat arrays, kept between
 * ascents.
 */
export class SwapSearch {
  readonly #cells: number;
  readonly #margins: readonly Margin[];
  /** How many of each margin's cells are rounded up now. */
  readonly #counts: Int32Array;
  /** What one place more, one fewer, and both, add to the misfit in each margin. */
  readonly #rise: Int32Array;
  readonly #fall: Int32Array;
  readonly #both: Int32Array;
  /** Margins of each active cell, end to end. */
  readonly #own: Int32Array;
  readonly #stride: number;
  /** For each pair of active cells, a bit for each variable on which they agree. */
  readonly #agree: Int32Array;
  /**
   * For each set of variables, where its part of `#added` begins: the places in a cell's margins of those that the set spans
   * and the set without its lowest variable does not.
   */
  readonly #addedFrom: Int32Array;
  readonly #added: Int32Array;
  /** What the leaving cell's margins count twice in a swap with a cell that agrees with it on each set of variables. */
  readonly #shared: Int32Array;
  /** `#both` of the leaving cell's margins. */
  readonly #ofLeaving: Int32Array;
  /** The cells rounded up, and those that are not. */
  readonly #ones: Int32Array;
  readonly #zeros: Int32Array;
  /** What each of `#zeros` would add to the misfit, and what its place is worth. */
  readonly #entering: Int32Array;
  readonly #worth: Float64Array;

  constructor({ active, margins, marginsOf, variables }: RoundingProblem) {
    const cells = active.length;
    this.#cells = cells;
    this.#margins = margins;
    this.#counts = new Int32Array(margins.length);
    this.#rise = new Int32Array(margins.length);
    this.#fall = new Int32Array(margins.length);
    this.#both = new Int32Array(margins.length);
    this.#stride = nth(marginsOf, 0).length;
    this.#own = Int32Array.from(marginsOf.flatMap((own) => [...own]));
    this.#agree = agreement(marginsOf, variables);
    const added = Array.from({ length: 1 << variables }, (_, set) => addedMargins(variables, set));
    let length = 0;
    this.#addedFrom = Int32Array.from([0, ...added.map((places) => (length += places.length))]);
    this.#added = Int32Array.from(added.flat());
    this.#shared = new Int32Array(added.length);
    this.#ofLeaving = new Int32Array(this.#stride);
    this.#ones = new Int32Array(cells);
    this.#zeros = new Int32Array(cells);
    this.#entering = new Int32Array(cells);
    this.#worth = new Float64Array(cells);
  }

  /** The local optimum that best-improvement swaps reach from an allocation; the argument is left as it is. */
  ascend(from: Allocation, duals: Float64Array): Allocation {
    const allocation = from.slice();
    const ones = this.#ones;
    const zeros = this.#zeros;
    const size = this.#setOut(allocation);
    const rest = this.#cells - size;
    let misfit = this.#priceMargins();
    for (;;) {
      this.#priceEntering(rest, duals);
      let best = LEAST_GAIN - costOfMisfit(misfit);
      let out = -1;
      let into = -1;
      let after = misfit;
      for (let o = 0; o < size; o++) {
        const leaving = whole(ones, o);
        const left = misfit + this.#sumOver(this.#fall, leaving);
        const dual = real(duals, leaving);
        const row = leaving * this.#cells;
        this.#priceAgreement(leaving);
        for (let z = 0; z < rest; z++) {
          const then = left + whole(this.#entering, z) - whole(this.#shared, whole(this.#agree, row + whole(zeros, z)));
          const value =
            real(this.#worth, z) - dual - (then < LOOKED_UP ? real(COST_OF_PAIRS, then) : costOfMisfit(then));
          if (value > best) {
            best = value;
            out = o;
            into = z;
            after = then;
          }
        }
      }
      if (out < 0) return allocation;
      const leaving = whole(ones, out);
      const entering = whole(zeros, into);
      allocation[leaving] = 0;
      allocation[entering] = 1;
      ones[out] = entering;
      zeros[into] = leaving;
      misfit = after;
      this.#move(leaving, -1);
      this.#move(entering, 1);
    }
  }

  /** Writes down where an allocation begins. @returns how many cells it rounds up */
  #setOut(allocation: Allocation): number {
    this.#counts.fill(0);
    let size = 0;
    for (let cell = 0; cell < allocation.length; cell++) {
      if (!allocation[cell]) {
        this.#zeros[cell - size] = cell;
        continue;
      }
      this.#ones[size++] = cell;
      for (let k = cell * this.#stride, end = k + this.#stride; k < end; k++) {
        const margin = whole(this.#own, k);
        this.#counts[margin] = whole(this.#counts, margin) + 1;
      }
    }
    return size;
  }

  #priceMargins(): Misfit {
    let misfit = 0;
    for (let margin = 0; margin < this.#counts.length; margin++) misfit += this.#priceMargin(margin);
    return misfit;
  }

  /** What a place more or fewer would add in a margin. @returns its misfit as it is */
  #priceMargin(margin: number): Misfit {
    const count = whole(this.#counts, margin);
    const own = nth(this.#margins, margin);
    const now = marginMisfit(count, own);
    const rise = marginMisfit(count + 1, own) - now;
    const fall = marginMisfit(count - 1, own) - now;
    this.#rise[margin] = rise;
    this.#fall[margin] = fall;
    this.#both[margin] = rise + fall;
    return now;
  }

  #priceEntering(rest: number, duals: Float64Array): void {
    for (let z = 0; z < rest; z++) {
      const cell = whole(this.#zeros, z);
      this.#entering[z] = this.#sumOver(this.#rise, cell);
      this.#worth[z] = real(duals, cell);
    }
  }

  #sumOver(prices: Int32Array, cell: number): Misfit {
    let sum = 0;
    for (let k = cell * this.#stride, end = k + this.#stride; k < end; k++) sum += whole(prices, whole(this.#own, k));
    return sum;
  }

  /** A margin to which both cells of a swap belong does not change: what to give back, for each set they may agree on. */
  #priceAgreement(leaving: number): void {
    const start = leaving * this.#stride;
    for (let k = 0; k < this.#stride; k++) this.#ofLeaving[k] = whole(this.#both, whole(this.#own, start + k));
    let k = 0;
    for (let set = 1; set < this.#shared.length; set++) {
      let back = whole(this.#shared, set & (set - 1));
      for (const end = whole(this.#addedFrom, set + 1); k < end; k++)
        back += whole(this.#ofLeaving, whole(this.#added, k));
      this.#shared[set] = back;
    }
  }

  #move(cell: number, by: 1 | -1): void {
    for (let k = cell * this.#stride, end = k + this.#stride; k < end; k++) {
      const margin = whole(this.#own, k);
      this.#counts[margin] = whole(this.#counts, margin) + by;
      this.#priceMargin(margin);
    }
  }
}
