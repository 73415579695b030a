import { whole } from "../../base/flat-arrays.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import type { StandingMargins } from "./standing-margins.ts";

/** How many cells a whole number has bits for. */
export const BITS = 32;

/**
 * Which cells may enter for one that leaves, so that each variable's one-way margins are as little wrong then as they can be.
 * A cell's partners are those of each of its one-way margins that are not rounded up: sets of cells, a bit for each.
 */
export class SwapPartners {
  /** Words in a set of cells. */
  readonly words: number;
  /** The cells that are not rounded up, and those that are. */
  readonly free: Int32Array;
  readonly taken: Int32Array;
  /** For each one-way margin that a cell leaves, the cells that may enter, and the misfit of the variable's margins then. */
  readonly sets: Int32Array;
  readonly least: Int32Array;
  /** The cells rounded up, the last number first, and the least misfit of one-way margins once each has left: see {@link listLeavers}. */
  readonly leavers: Int32Array;
  readonly leasts: Int32Array;
  readonly #margins: StandingMargins;
  readonly #cells: number;
  readonly #ends: Int32Array;
  /** The cells of each one-way margin. */
  readonly #members: Int32Array;

  constructor({ active, oneWayEnds }: RoundingProblem, margins: StandingMargins) {
    const oneWay = oneWayEnds.at(-1) ?? 0;
    this.words = Math.ceil(active.length / BITS);
    this.free = new Int32Array(this.words);
    this.taken = new Int32Array(this.words);
    this.sets = new Int32Array(oneWay * this.words);
    this.least = new Int32Array(oneWay);
    this.leavers = new Int32Array(active.length);
    this.leasts = new Int32Array(active.length);
    this.#margins = margins;
    this.#cells = active.length;
    this.#ends = Int32Array.from(oneWayEnds);
    this.#members = new Int32Array(this.sets.length);
    this.renumber();
  }

  /** Follows the margins, whose cells have other numbers now. */
  renumber(): void {
    const { own, stride, variables } = this.#margins;
    const [words, members] = [this.words, this.#members.fill(0)];
    for (let cell = 0; cell < this.#cells; cell++) {
      for (let k = cell * stride, end = k + variables; k < end; k++) {
        const at = whole(own, k) * words + (cell >> 5);
        members[at] = whole(members, at) | (1 << cell);
      }
    }
  }

  /** Begins with an allocation, whose margins stand as they do: the first so many cells of a list are rounded up. */
  setOut(ones: Int32Array, size: number): void {
    this.taken.fill(0);
    this.free.fill(-1);
    if (this.#cells % BITS !== 0) this.free[this.words - 1] = (1 << this.#cells) - 1;
    for (let o = 0; o < size; o++) this.#toggle(whole(ones, o));
    for (let v = 0; v < this.#ends.length; v++) this.#find(v);
  }

  /** Follows a swap that has moved the margins of some variables: a bit for each. */
  swap(leaving: number, entering: number, moved: number): void {
    this.#toggle(leaving);
    this.#toggle(entering);
    for (let v = 0; v < this.#ends.length; v++) if (moved & (1 << v)) this.#find(v);
  }

  /** The first cell that is not rounded up. There is one, as every share is less than a whole. */
  firstFree(): number {
    let word = 0;
    while (whole(this.free, word) === 0) word++;
    const left = whole(this.free, word);
    return BITS * word + BITS - 1 - Math.clz32(left & -left);
  }

  /** Lists the cells that may leave, and how little wrong one-way margins can be after each, as they stand. */
  listLeavers(): void {
    const [words, taken, least, leavers, leasts] = [this.words, this.taken, this.least, this.leavers, this.leasts];
    const { own, stride, variables } = this.#margins;
    let at = 0;
    for (let word = words - 1; word >= 0; word--) {
      for (let left = whole(taken, word); left !== 0; at++) {
        const bit = BITS - 1 - Math.clz32(left);
        left ^= 1 << bit;
        const leaving = (BITS * word + bit) | 0;
        let sum = 0;
        for (let k = Math.imul(leaving, stride), end = (k + variables) | 0; k < end; k++)
          sum = (sum + whole(least, whole(own, k))) | 0;
        leavers[at] = leaving;
        leasts[at] = sum;
      }
    }
  }

  #toggle(cell: number): void {
    const word = cell >> 5;
    this.free[word] = whole(this.free, word) ^ (1 << cell);
    this.taken[word] = whole(this.taken, word) ^ (1 << cell);
  }

  /** Finds the partners of each margin of one variable: a place leaves it, and enters another of them or the same again. */
  #find(v: number): void {
    const first = v === 0 ? 0 : whole(this.#ends, v - 1);
    const end = whole(this.#ends, v);
    const { rise } = this.#margins;
    // What a place more adds least, and what it adds least in any margin but that one.
    let [lowest, next] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    for (let margin = first; margin < end; margin++) {
      const change = whole(rise, margin);
      if (change < lowest) [lowest, next] = [change, lowest];
      else if (change < next) next = change;
    }
    const misfit = whole(this.#margins.ofVariable, v);
    for (let word = 0; word < this.words; word++) this.#findOf(first, end, misfit, lowest, next, word);
  }

  #findOf(first: number, end: number, misfit: number, lowest: number, next: number, word: number): void {
    const [words, members, sets, least] = [this.words, this.#members, this.sets, this.least];
    const { rise, fall } = this.#margins;
    let [best, second] = [0, 0];
    for (let margin = first, at = first * words + word; margin < end; margin++, at += words) {
      const change = whole(rise, margin);
      if (change === lowest) best |= whole(members, at);
      else if (change === next) second |= whole(members, at);
    }
    for (let margin = first, at = first * words + word; margin < end; margin++, at += words) {
      const own = whole(members, at);
      const same = -whole(fall, margin);
      const other = whole(rise, margin) === lowest ? next : lowest;
      const others = (other === lowest ? best : second) & ~own;
      sets[at] = same < other ? own : other < same ? others : own | others;
      least[margin] = misfit - same + (same < other ? same : other);
    }
  }
}
