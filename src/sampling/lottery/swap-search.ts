import { byte, real, whole } from "../../base/flat-arrays.ts";
import { CellsByDual } from "./cells-by-dual.ts";
import { type Allocation, costOfMisfit, ONE_WAY_PLACE } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import { StandingMargins } from "./standing-margins.ts";
import { BITS, SwapPartners } from "./swap-partners.ts";

const LEAST_GAIN = 1e-9;

/**
 * Best-improvement search over swaps (one cell rounded up instead of another) for the allocation with the greatest
 * dual . x - cost(x). What a swap changes in the cost is a sum over margins. For each cell that may leave, those that may enter with
 * one-way margins least wrong are looked at first: mostly the best swap is among them, and leaves no room for any after which they
 * are more wrong. Sums of whole numbers, exact in any order. Within the search cells are numbered by their duals, the dearest first:
 * where one that enters gains too little, so do all after it. Half of a build's time is spent here, hence the flat arrays, kept
 * between ascents, and loops over them that are one function each: an engine makes them fast where they call little.
 */
export class SwapSearch {
  readonly #margins: StandingMargins;
  readonly #partners: SwapPartners;
  readonly #order: CellsByDual;
  /** The cells rounded up, and those that are not, in an order that decides between swaps as good; where in it each cell is. */
  readonly #ones: Int32Array;
  readonly #zeros: Int32Array;
  readonly #place: Int32Array;
  #size = 0;
  /** The best swap found so far: what it comes to, its positions in `#ones` (-1 for none) and `#zeros`. */
  #best = 0;
  #out = -1;
  #into = -1;

  /** All duals are 0 at first. */
  constructor(problem: RoundingProblem) {
    const cells = problem.active.length;
    this.#order = new CellsByDual(cells);
    this.#margins = new StandingMargins(problem);
    this.#partners = new SwapPartners(problem, this.#margins);
    this.#ones = new Int32Array(cells);
    this.#zeros = new Int32Array(cells);
    this.#place = new Int32Array(cells);
  }

  /** The cost of the allocation that the last ascent reached. */
  get cost(): number {
    return costOfMisfit(this.#margins.oneWay, this.#margins.twoWay);
  }

  /** Sets the duals of the ascents to come. */
  aim(duals: Float64Array): void {
    this.#order.sort(duals);
    this.#margins.renumber(this.#order.cellOf);
    this.#partners.renumber();
  }

  /** The local optimum that best-improvement swaps reach from an allocation; the argument is left as it is. */
  ascend(from: Allocation): Allocation {
    this.#setOut(from);
    while (this.#findSwap()) {
      const leaving = whole(this.#ones, this.#out);
      const entering = whole(this.#zeros, this.#into);
      this.#ones[this.#out] = entering;
      this.#zeros[this.#into] = leaving;
      this.#place[leaving] = this.#into;
      this.#place[entering] = this.#out;
      this.#partners.swap(leaving, entering, this.#margins.swap(leaving, entering));
    }
    const reached = new Uint8Array(from.length);
    for (let o = 0; o < this.#size; o++) reached[whole(this.#order.cellOf, whole(this.#ones, o))] = 1;
    return reached;
  }

  /** Writes down where an allocation begins. */
  #setOut(allocation: Allocation): void {
    const [ones, zeros, numberOf] = [this.#ones, this.#zeros, this.#order.numberOf];
    let size = 0;
    for (let cell = 0; cell < allocation.length; cell++) {
      // Each cell is put at the end of both lists, and stays in the one that grows: nothing here for an engine to guess.
      const number = whole(numberOf, cell);
      ones[size] = number;
      zeros[cell - size] = number;
      size += byte(allocation, cell);
    }
    for (let o = 0; o < size; o++) this.#place[whole(ones, o)] = o;
    for (let z = 0; z < allocation.length - size; z++) this.#place[whole(zeros, z)] = z;
    this.#size = size;
    this.#margins.setOut(ones, size);
    this.#partners.setOut(ones, size);
  }

  /** Finds the swap that gains most, the first of them in the order of `#ones`, then of `#zeros`. @returns whether any gains */
  #findSwap(): boolean {
    this.#best = LEAST_GAIN - this.cost;
    this.#out = -1;
    const most = real(this.#order.duals, this.#partners.firstFree());
    this.#partners.listLeavers();
    this.#tryPartners(most);
    this.#tryOthers(most);
    return this.#out >= 0;
  }

  /** Looks for the best of the swaps after which one-way margins are as little wrong as the leaving cell lets them be. */
  #tryPartners(most: number): void {
    const [duals, place, margins] = [this.#order.duals, this.#place, this.#margins];
    const { own, stride, variables } = margins;
    const { words, free, sets, leavers, leasts } = this.#partners;
    let best = this.#best;
    for (let at = 0; at < this.#size; at++) {
      const leaving = whole(leavers, at);
      const dual = real(duals, leaving);
      const oneWay = whole(leasts, at);
      const price = ONE_WAY_PLACE * oneWay;
      // Two-way margins cost nothing at best, so that no swap with this cell comes to more.
      const bound = most - dual - price;
      if (bound < best || (bound === best && whole(place, leaving) > this.#out)) continue;
      const from = Math.imul(leaving, stride);
      for (let word = 0; word < words; word++) {
        let left = whole(free, word);
        for (let v = 0; v < variables; v++)
          left &= whole(sets, (Math.imul(whole(own, (from + v) | 0), words) + word) | 0);
        for (; left !== 0; left &= left - 1) {
          const entering = (BITS * word + BITS - 1 - Math.clz32(left & -left)) | 0;
          const gain = real(duals, entering) - dual;
          if (gain - price < best) break;
          const value = gain - costOfMisfit(oneWay, margins.twoWayAfter(leaving, entering));
          best = this.#offer(value, leaving, entering);
        }
      }
    }
  }

  /** Looks for a better one among the swaps after which they are more wrong than that. */
  #tryOthers(most: number): void {
    const [duals, margins] = [this.#order.duals, this.#margins];
    const { words, free, leavers, leasts } = this.#partners;
    let best = this.#best;
    for (let at = 0; at < this.#size; at++) {
      const leaving = whole(leavers, at);
      const dual = real(duals, leaving);
      if (most - dual - ONE_WAY_PLACE < best) break;
      const price = ONE_WAY_PLACE * (whole(leasts, at) + 1);
      if (most - dual - price < best) continue;
      for (let word = 0; word < words; word++) {
        for (let left = whole(free, word); left !== 0; left &= left - 1) {
          const entering = (BITS * word + BITS - 1 - Math.clz32(left & -left)) | 0;
          const gain = real(duals, entering) - dual;
          if (gain - price < best) break;
          const oneWay = margins.oneWayAfter(leaving, entering);
          if (gain - ONE_WAY_PLACE * oneWay < best) continue;
          const value = gain - costOfMisfit(oneWay, margins.twoWayAfter(leaving, entering));
          best = this.#offer(value, leaving, entering);
        }
      }
    }
  }

  /** Takes a swap that comes to more than the best so far, or to as much and comes before it. @returns what the best comes to */
  #offer(value: number, leaving: number, entering: number): number {
    if (value < this.#best) return this.#best;
    const o = whole(this.#place, leaving);
    const z = whole(this.#place, entering);
    if (value === this.#best && (o > this.#out || (o === this.#out && z > this.#into))) return value;
    this.#best = value;
    this.#out = o;
    this.#into = z;
    return value;
  }
}
