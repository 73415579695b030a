import { nth } from "../../base/lists.ts";
import { type Allocation, costOfMisfit, leastCostOf, type Misfit, marginMisfit, mostMisfitAt } from "./cost.ts";
import { real, whole } from "./flat-arrays.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

const LEAST_GAIN = 1e-9;
/** Up to this misfit, which is of two-way margins alone, the cost is looked up. */
const LOOKED_UP = 512;
const COST_OF_PAIRS = Float64Array.from({ length: LOOKED_UP }, (_, pairs) => costOfMisfit(pairs));

/**
 * Best-improvement search over swaps (one cell rounded up instead of another) for the allocation with the greatest
 * dual . x - cost(x). The cost depends on the misfit alone, and what a swap changes in that is a sum over margins, so it is
 * added up for the one-way margins first: what those alone cost rules most swaps out, and the two-way margins of a swap are
 * looked at only where it could still be the best. Sums of whole numbers, exact in any order. Half of a build's time is
 * spent here, hence the flat arrays, kept between ascents.
 */
export class SwapSearch {
  /** Of the allocation that the last ascent reached. */
  misfit: Misfit = 0;
  readonly #cells: number;
  readonly #variables: number;
  /** Margins of each active cell, end to end: `#stride` of them, the one-way ones first. */
  readonly #own: Int32Array;
  readonly #stride: number;
  /** Every margin's misfit for each count it may have, from -1, end to end; and where each margin stands in it now. */
  readonly #misfits: Float64Array;
  readonly #empty: Int32Array;
  readonly #standing: Int32Array;
  /** What one place more, and one fewer, add to the misfit in each margin. */
  readonly #rise: Int32Array;
  readonly #fall: Int32Array;
  /** For each pair of active cells, row by row, a bit for each variable on which they agree. */
  readonly #agree: Int32Array;
  /** What the leaving cell's one-way margins count twice in a swap with a cell that agrees with it on each set of variables. */
  readonly #shared: Int32Array;
  /** The cells rounded up, and those that are not. */
  readonly #ones: Int32Array;
  readonly #zeros: Int32Array;
  /** What each of `#zeros` would add to the misfit of one-way margins, and what its place is worth. */
  readonly #entering: Int32Array;
  readonly #worth: Float64Array;
  /** The best swap found so far: what it comes to, its places in `#ones` (-1 for none) and `#zeros`, the misfit after it. */
  #best = 0;
  #out = -1;
  #into = -1;
  #after: Misfit = 0;

  constructor({ active, margins, marginsOf, variables }: RoundingProblem) {
    const cells = active.length;
    this.#cells = cells;
    this.#variables = variables;
    this.#stride = nth(marginsOf, 0).length;
    this.#own = Int32Array.from(marginsOf.flatMap((own) => [...own]));
    const members = new Int32Array(margins.length);
    for (const margin of this.#own) members[margin] = whole(members, margin) + 1;
    const misfits: Misfit[] = [];
    this.#empty = Int32Array.from(margins, (margin, m) => {
      const empty = misfits.length + 1;
      for (let count = -1; count <= whole(members, m) + 1; count++) misfits.push(marginMisfit(count, margin));
      return empty;
    });
    this.#misfits = Float64Array.from(misfits);
    this.#standing = new Int32Array(margins.length);
    this.#rise = new Int32Array(margins.length);
    this.#fall = new Int32Array(margins.length);
    this.#agree = agreement(marginsOf, variables);
    this.#shared = new Int32Array(1 << variables);
    this.#ones = new Int32Array(cells);
    this.#zeros = new Int32Array(cells);
    this.#entering = new Int32Array(cells);
    this.#worth = new Float64Array(cells);
  }

  /** The local optimum that best-improvement swaps reach from an allocation; the argument is left as it is. */
  ascend(from: Allocation, duals: Float64Array): Allocation {
    const allocation = from.slice();
    const size = this.#setOut(allocation);
    while (this.#findSwap(size, duals)) {
      const leaving = whole(this.#ones, this.#out);
      const entering = whole(this.#zeros, this.#into);
      allocation[leaving] = 0;
      allocation[entering] = 1;
      this.#ones[this.#out] = entering;
      this.#zeros[this.#into] = leaving;
      this.misfit = this.#after;
      this.#move(leaving, -1);
      this.#move(entering, 1);
    }
    return allocation;
  }

  /** Finds the swap that gains most, the first of them in the order of `#ones`, then of `#zeros`. @returns whether any gains */
  #findSwap(size: number, duals: Float64Array): boolean {
    const rest = this.#cells - size;
    const most = this.#priceEntering(rest, duals);
    this.#best = LEAST_GAIN - costOfMisfit(this.misfit);
    this.#out = -1;
    for (let o = 0; o < size; o++) {
      const dual = real(duals, whole(this.#ones, o));
      // No cost is below 0.
      if (most - dual > this.#best) this.#tryLeaving(o, dual, rest, mostMisfitAt(most - dual - this.#best));
    }
    return this.#out >= 0;
  }

  /**
   * Looks whether one cell's leaving makes the best swap, over those found before.
   *
   * @param mostMisfit beyond which no swap with this cell can be better
   */
  #tryLeaving(o: number, dual: number, rest: number, mostMisfit: Misfit): void {
    const [zeros, own, agree, shared] = [this.#zeros, this.#own, this.#agree, this.#shared];
    const [rise, fall, entering, worth] = [this.#rise, this.#fall, this.#entering, this.#worth];
    const leaving = whole(this.#ones, o);
    const left = this.#priceLeaving(leaving);
    const row = leaving * this.#cells;
    const pairs = leaving * this.#stride + this.#variables;
    const end = leaving * this.#stride + this.#stride;
    let best = this.#best;
    for (let z = 0; z < rest; z++) {
      const cell = whole(zeros, z);
      let then = left + whole(entering, z) - whole(shared, whole(agree, row + cell));
      if (then > mostMisfit) continue;
      const gain = real(worth, z) - dual;
      if (gain - leastCostOf(then) <= best) continue;
      for (let k = pairs, other = (cell - leaving) * this.#stride; k < end; k++) {
        const leaves = whole(own, k);
        const enters = whole(own, k + other);
        if (leaves !== enters) then += whole(fall, leaves) + whole(rise, enters);
      }
      const value = gain - (then < LOOKED_UP ? real(COST_OF_PAIRS, then) : costOfMisfit(then));
      if (value <= best) continue;
      best = value;
      this.#best = value;
      this.#out = o;
      this.#into = z;
      this.#after = then;
    }
  }

  /** Writes down where an allocation begins. @returns how many cells it rounds up */
  #setOut(allocation: Allocation): number {
    this.#standing.set(this.#empty);
    let size = 0;
    for (let cell = 0; cell < allocation.length; cell++) {
      if (!allocation[cell]) {
        this.#zeros[cell - size] = cell;
        continue;
      }
      this.#ones[size++] = cell;
      for (let k = cell * this.#stride, end = k + this.#stride; k < end; k++) {
        const margin = whole(this.#own, k);
        this.#standing[margin] = whole(this.#standing, margin) + 1;
      }
    }
    this.misfit = 0;
    for (let margin = 0; margin < this.#standing.length; margin++) this.misfit += this.#priceMargin(margin);
    return size;
  }

  /** What a place more or fewer would add in a margin. @returns its misfit as it is */
  #priceMargin(margin: number): Misfit {
    const at = whole(this.#standing, margin);
    const now = real(this.#misfits, at);
    this.#rise[margin] = real(this.#misfits, at + 1) - now;
    this.#fall[margin] = real(this.#misfits, at - 1) - now;
    return now;
  }

  /** @returns the most that an entering cell's place is worth */
  #priceEntering(rest: number, duals: Float64Array): number {
    let most = Number.NEGATIVE_INFINITY;
    for (let z = 0; z < rest; z++) {
      const cell = whole(this.#zeros, z);
      const dual = real(duals, cell);
      if (dual > most) most = dual;
      this.#worth[z] = dual;
      let sum = 0;
      for (let k = cell * this.#stride, end = k + this.#variables; k < end; k++)
        sum += whole(this.#rise, whole(this.#own, k));
      this.#entering[z] = sum;
    }
    return most;
  }

  /**
   * A margin to which both cells of a swap belong does not change: writes down what to give back for each set of variables
   * they may agree on. @returns the misfit once the cell has left, two-way margins as they were
   */
  #priceLeaving(leaving: number): Misfit {
    let left = this.misfit;
    for (let v = 0; v < this.#variables; v++) {
      const margin = whole(this.#own, leaving * this.#stride + v);
      const fall = whole(this.#fall, margin);
      const twice = fall + whole(this.#rise, margin);
      left += fall;
      for (let set = 0, variable = 1 << v; set < variable; set++)
        this.#shared[variable + set] = whole(this.#shared, set) + twice;
    }
    return left;
  }

  #move(cell: number, by: 1 | -1): void {
    for (let k = cell * this.#stride, end = k + this.#stride; k < end; k++) {
      const margin = whole(this.#own, k);
      this.#standing[margin] = whole(this.#standing, margin) + by;
      this.#priceMargin(margin);
    }
  }
}

/** For each pair of cells, row by row, a bit for each variable on which they agree. */
function agreement(marginsOf: readonly Int32Array[], variables: number): Int32Array {
  const cells = marginsOf.length;
  const sets = new Int32Array(cells * cells);
  for (const [a, one] of marginsOf.entries()) {
    for (const [b, other] of marginsOf.entries()) {
      let set = 0;
      for (let v = 0; v < variables; v++) if (whole(one, v) === whole(other, v)) set |= 1 << v;
      sets[a * cells + b] = set;
    }
  }
  return sets;
}
