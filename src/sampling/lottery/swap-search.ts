import { byte, real, whole } from "../../base/flat-arrays.ts";
import { type Allocation, costOfMisfit, ONE_WAY_PLACE } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import { agreement, StandingMargins } from "./standing-margins.ts";
import { BITS, SwapPartners } from "./swap-partners.ts";

const LEAST_GAIN = 1e-9;

/**
 * Best-improvement search over swaps (one cell rounded up instead of another) for the allocation with the greatest
 * dual . x - cost(x). What a swap changes in the cost is a sum over margins. The few swaps that make all one-way margins right are
 * looked at first: mostly the best is among them, and leaves no room for a one-way margin to be wrong. Only for cells where it
 * does are the others looked at, one-way margins first. Sums of whole numbers, exact in any order. Half of a build's time is
 * spent here, hence the flat arrays, kept between ascents.
 */
export class SwapSearch {
  readonly #cells: number;
  readonly #margins: StandingMargins;
  readonly #partners: SwapPartners;
  /** For each pair of active cells, row by row, a bit for each variable on which they agree. */
  readonly #agree: Int32Array;
  /** What the leaving cell's one-way margins count twice in a swap with a cell that agrees with it on each set of variables. */
  readonly #shared: Int32Array;
  /** The cells rounded up, and those that are not, in an order that decides between swaps as good; where in it each of the latter is. */
  readonly #ones: Int32Array;
  readonly #zeros: Int32Array;
  readonly #place: Int32Array;
  /** The misfit of one-way margins with a place more in each of `#zeros`. */
  readonly #entering: Int32Array;
  #size = 0;
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
    this.#place = new Int32Array(cells);
    this.#entering = new Int32Array(cells);
  }

  /** The cost of the allocation that the last ascent reached. */
  get cost(): number {
    return costOfMisfit(this.#margins.oneWay, this.#margins.twoWay);
  }

  /** The local optimum that best-improvement swaps reach from an allocation; the argument is left as it is. */
  ascend(from: Allocation, duals: Float64Array): Allocation {
    this.#setOut(from);
    while (this.#findSwap(duals)) {
      const leaving = whole(this.#ones, this.#out);
      const entering = whole(this.#zeros, this.#into);
      this.#ones[this.#out] = entering;
      this.#zeros[this.#into] = leaving;
      this.#place[leaving] = this.#into;
      this.#partners.swap(leaving, entering, this.#margins.swap(leaving, entering));
    }
    const reached = new Uint8Array(from.length);
    for (let o = 0; o < this.#size; o++) reached[whole(this.#ones, o)] = 1;
    return reached;
  }

  /** Writes down where an allocation begins. */
  #setOut(allocation: Allocation): void {
    const [ones, zeros] = [this.#ones, this.#zeros];
    let size = 0;
    for (let cell = 0; cell < allocation.length; cell++) {
      // Each cell is put at the end of both lists, and stays in the one that grows: nothing here for an engine to guess.
      ones[size] = cell;
      zeros[cell - size] = cell;
      size += byte(allocation, cell);
    }
    for (let z = 0; z < allocation.length - size; z++) this.#place[whole(zeros, z)] = z;
    this.#size = size;
    this.#margins.setOut(ones, size);
    this.#partners.setOut(ones, size);
  }

  /** Finds the swap that gains most, the first of them in the order of `#ones`, then of `#zeros`. @returns whether any gains */
  #findSwap(duals: Float64Array): boolean {
    const [ones, size] = [this.#ones, this.#size];
    this.#best = LEAST_GAIN - this.cost;
    this.#out = -1;
    const most = this.#mostEntering(duals);
    for (let o = 0; o < size; o++) {
      const dual = real(duals, whole(ones, o));
      // No cost is below 0, so that no swap with this cell comes to more.
      if (most - dual > this.#best) this.#tryPartners(o, dual, duals);
    }
    let priced = false;
    for (let o = 0; o < size; o++) {
      const dual = real(duals, whole(ones, o));
      // None is below this where a one-way margin is wrong.
      if (most - dual - ONE_WAY_PLACE < this.#best) continue;
      if (!priced) this.#priceEntering();
      priced = true;
      this.#tryOthers(o, dual, duals);
    }
    return this.#out >= 0;
  }

  /** Looks whether a cell's leaving makes the best swap of those after which all one-way margins are right. */
  #tryPartners(o: number, dual: number, duals: Float64Array): void {
    const leaving = whole(this.#ones, o);
    for (let word = 0; word < this.#partners.words; word++) {
      for (let left = this.#partners.of(leaving, word); left !== 0; left &= left - 1) {
        const cell = BITS * word + BITS - 1 - Math.clz32(left & -left);
        const gain = real(duals, cell) - dual;
        if (gain < this.#best) continue;
        const twoWay = this.#margins.twoWayAfter(leaving, cell);
        this.#offer(gain - costOfMisfit(0, twoWay), o, whole(this.#place, cell));
      }
    }
  }

  /** Looks whether a cell's leaving makes the best swap of those after which a one-way margin is wrong. */
  #tryOthers(o: number, dual: number, duals: Float64Array): void {
    const [zeros, agree, shared, entering] = [this.#zeros, this.#agree, this.#shared, this.#entering];
    const leaving = whole(this.#ones, o);
    const left = this.#priceLeaving(leaving);
    const row = Math.imul(leaving, this.#cells);
    for (let z = 0, rest = this.#cells - this.#size; z < rest; z++) {
      const cell = whole(zeros, z);
      const oneWay = left + whole(entering, z) - whole(shared, whole(agree, row + cell));
      const gain = real(duals, cell) - dual;
      if (oneWay === 0 || gain - ONE_WAY_PLACE * oneWay < this.#best) continue;
      this.#offer(gain - costOfMisfit(oneWay, this.#margins.twoWayAfter(leaving, cell)), o, z);
    }
  }

  /** Takes a swap that comes to more than the best so far, or to as much and comes before it. */
  #offer(value: number, o: number, z: number): void {
    if (value < this.#best) return;
    if (value === this.#best && (o > this.#out || (o === this.#out && z > this.#into))) return;
    this.#best = value;
    this.#out = o;
    this.#into = z;
  }

  /** The most that the place of a cell that may enter is worth. */
  #mostEntering(duals: Float64Array): number {
    const zeros = this.#zeros;
    let most = Number.NEGATIVE_INFINITY;
    for (let z = 0, rest = this.#cells - this.#size; z < rest; z++) {
      const dual = real(duals, whole(zeros, z));
      if (dual > most) most = dual;
    }
    return most;
  }

  #priceEntering(): void {
    const { own, rise, stride, variables, oneWay } = this.#margins;
    const zeros = this.#zeros;
    for (let z = 0, rest = this.#cells - this.#size; z < rest; z++) {
      let sum = oneWay;
      for (let k = Math.imul(whole(zeros, z), stride), end = k + variables; k < end; k++)
        sum += whole(rise, whole(own, k));
      this.#entering[z] = sum;
    }
  }

  /**
   * A margin to which both cells of a swap belong does not change: writes down what to give back for each set of variables
   * they may agree on. @returns what the cell's leaving adds to the misfit of one-way margins
   */
  #priceLeaving(leaving: number): number {
    const { own, rise, fall, stride, variables } = this.#margins;
    const shared = this.#shared;
    const from = Math.imul(leaving, stride);
    let left = 0;
    for (let v = 0; v < variables; v++) {
      const margin = whole(own, from + v);
      const falls = whole(fall, margin);
      const twice = falls + whole(rise, margin);
      left += falls;
      for (let set = 0, variable = 1 << v; set < variable; set++) shared[variable + set] = whole(shared, set) + twice;
    }
    return left;
  }
}
