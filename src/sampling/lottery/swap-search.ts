import { real, whole } from "../../base/flat-arrays.ts";
import { type Allocation, costOfMisfit, ONE_WAY_PLACE } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import { agreement, StandingMargins } from "./standing-margins.ts";
import { BITS, SwapPartners } from "./swap-partners.ts";

const LEAST_GAIN = 1e-9;

/**
 * Best-improvement search over swaps (one cell rounded up instead of another) for the allocation with the greatest
 * dual . x - cost(x). What a swap changes in the cost is a sum over margins. For most cells the best swap found so far leaves no room
 * for a one-way margin to be wrong, and then only the few swaps that make them all right are looked at; else all are, one-way
 * margins first. Sums of whole numbers, exact in any order. Half of a build's time is spent here, hence the flat
 * arrays, kept between ascents.
 */
export class SwapSearch {
  readonly #cells: number;
  readonly #margins: StandingMargins;
  readonly #partners: SwapPartners;
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
  /** The best swap found so far: what it comes to, its positions in `#ones` (-1 for none) and `#zeros`. */
  #best = 0;
  #out = -1;
  #into = -1;

  constructor(problem: RoundingProblem) {
    const cells = problem.active.length;
    this.#cells = cells;
    this.#margins = new StandingMargins(problem);
    this.#partners = new SwapPartners(problem, this.#margins);
    this.#agree = agreement(problem.marginsOf, this.#margins.variables);
    this.#shared = new Int32Array(1 << this.#margins.variables);
    this.#ones = new Int32Array(cells);
    this.#zeros = new Int32Array(cells);
    this.#entering = new Int32Array(cells);
    this.#worth = new Float64Array(cells);
  }

  /** The cost of the allocation that the last ascent reached. */
  get cost(): number {
    return costOfMisfit(this.#margins.oneWay, this.#margins.twoWay);
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
      this.#partners.toggle(entering, this.#into);
      this.#partners.toggle(leaving, this.#into);
      this.#margins.move(leaving, -1);
      this.#margins.move(entering, 1);
    }
    return allocation;
  }

  /** Writes down where an allocation begins. @returns how many cells it rounds up */
  #setOut(allocation: Allocation): number {
    let size = 0;
    for (let cell = 0; cell < allocation.length; cell++) {
      if (allocation[cell]) this.#ones[size++] = cell;
      else this.#zeros[cell - size] = cell;
    }
    this.#margins.setOut(allocation);
    this.#partners.setOut(this.#zeros, this.#cells - size);
    return size;
  }

  /** Finds the swap that gains most, the first of them in the order of `#ones`, then of `#zeros`. @returns whether any gains */
  #findSwap(size: number, duals: Float64Array): boolean {
    const rest = this.#cells - size;
    const most = this.#valueEntering(rest, duals);
    this.#best = LEAST_GAIN - this.cost;
    this.#out = -1;
    this.#partners.find();
    let priced = false;
    for (let o = 0; o < size; o++) {
      const dual = real(duals, whole(this.#ones, o));
      // No cost is below 0, and none is below this where a one-way margin is wrong.
      const room = most - dual - this.#best;
      if (room <= 0) continue;
      if (room < ONE_WAY_PLACE) {
        this.#tryPartners(o, dual);
        continue;
      }
      if (!priced) this.#priceEntering(rest);
      priced = true;
      this.#tryAll(o, dual, rest, most - dual);
    }
    return this.#out >= 0;
  }

  /** Looks whether a cell's leaving makes the best swap, where that must make all one-way margins right. */
  #tryPartners(o: number, dual: number): void {
    const leaving = whole(this.#ones, o);
    for (let word = 0; word < this.#partners.words; word++) {
      for (let left = this.#partners.of(leaving, word); left !== 0; left &= left - 1) {
        const z = BITS * word + BITS - 1 - Math.clz32(left & -left);
        const twoWay = this.#margins.twoWayAfter(leaving, whole(this.#zeros, z));
        this.#offer(real(this.#worth, z) - dual - costOfMisfit(0, twoWay), o, z);
      }
    }
  }

  /**
   * Looks whether a cell's leaving makes the best swap.
   *
   * @param most that a swap with this cell can gain in duals
   */
  #tryAll(o: number, dual: number, rest: number, most: number): void {
    const [zeros, agree, shared] = [this.#zeros, this.#agree, this.#shared];
    const [entering, worth, margins] = [this.#entering, this.#worth, this.#margins];
    const leaving = whole(this.#ones, o);
    const left = this.#priceLeaving(leaving);
    const row = leaving * this.#cells;
    let mostOneWay = Math.floor((most - this.#best) / ONE_WAY_PLACE);
    for (let z = 0; z < rest; z++) {
      const cell = whole(zeros, z);
      const oneWay = left + whole(entering, z) - whole(shared, whole(agree, row + cell));
      if (oneWay > mostOneWay) continue;
      const gain = real(worth, z) - dual;
      if (gain - ONE_WAY_PLACE * oneWay <= this.#best) continue;
      if (this.#offer(gain - costOfMisfit(oneWay, margins.twoWayAfter(leaving, cell)), o, z))
        mostOneWay = Math.floor((most - this.#best) / ONE_WAY_PLACE);
    }
  }

  /** Takes a swap that comes to more than the best so far. @returns whether it does */
  #offer(value: number, o: number, z: number): boolean {
    if (value <= this.#best) return false;
    this.#best = value;
    this.#out = o;
    this.#into = z;
    return true;
  }

  /** @returns the most that an entering cell's place is worth */
  #valueEntering(rest: number, duals: Float64Array): number {
    let most = Number.NEGATIVE_INFINITY;
    for (let z = 0; z < rest; z++) {
      const dual = real(duals, whole(this.#zeros, z));
      if (dual > most) most = dual;
      this.#worth[z] = dual;
    }
    return most;
  }

  #priceEntering(rest: number): void {
    const { own, rise, stride, variables } = this.#margins;
    for (let z = 0; z < rest; z++) {
      let sum = 0;
      for (let k = whole(this.#zeros, z) * stride, end = k + variables; k < end; k++) sum += whole(rise, whole(own, k));
      this.#entering[z] = sum;
    }
  }

  /**
   * A margin to which both cells of a swap belong does not change: writes down what to give back for each set of variables
   * they may agree on. @returns the misfit of one-way margins once the cell has left
   */
  #priceLeaving(leaving: number): number {
    const { own, rise, fall, stride, variables } = this.#margins;
    let left = this.#margins.oneWay;
    for (let v = 0; v < variables; v++) {
      const margin = whole(own, leaving * stride + v);
      const falls = whole(fall, margin);
      const twice = falls + whole(rise, margin);
      left += falls;
      for (let set = 0, variable = 1 << v; set < variable; set++)
        this.#shared[variable + set] = whole(this.#shared, set) + twice;
    }
    return left;
  }
}
