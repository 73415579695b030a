import { whole } from "../../base/flat-arrays.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import type { StandingMargins } from "./standing-margins.ts";

/** How many cells a whole number has bits for. */
export const BITS = 32;

/**
 * Which of the cells that are not rounded up may enter for one that leaves, so that all one-way margins are right then. A cell's
 * partners are those of each of its one-way margins: sets of cells, a bit for each.
 */
export class SwapPartners {
  /** Words in a set of cells. */
  readonly words: number;
  readonly #margins: StandingMargins;
  readonly #own: Int32Array;
  readonly #stride: number;
  readonly #ends: Int32Array;
  /** The cells that are not rounded up, and beyond the last cell whatever. */
  readonly #free: Int32Array;
  /** For each one-way margin, its cells, and the partners of each of them as the margins stand. */
  readonly #members: Int32Array;
  readonly #partners: Int32Array;

  constructor({ active, oneWayEnds }: RoundingProblem, margins: StandingMargins) {
    this.words = Math.ceil(active.length / BITS);
    this.#margins = margins;
    this.#own = margins.own;
    this.#stride = margins.stride;
    this.#ends = Int32Array.from(oneWayEnds);
    this.#free = new Int32Array(this.words);
    this.#members = new Int32Array((oneWayEnds.at(-1) ?? 0) * this.words);
    this.#partners = new Int32Array(this.#members.length);
    for (let cell = 0; cell < active.length; cell++) {
      for (let v = 0; v < oneWayEnds.length; v++) {
        const at = whole(this.#own, cell * this.#stride + v) * this.words + (cell >> 5);
        this.#members[at] = whole(this.#members, at) | (1 << cell);
      }
    }
  }

  /** Begins with an allocation, whose margins stand as they do: the first so many cells of a list are rounded up. */
  setOut(ones: Int32Array, size: number): void {
    this.#free.fill(-1);
    for (let o = 0; o < size; o++) this.#toggle(whole(ones, o));
    for (let v = 0; v < this.#ends.length; v++) this.#find(v);
  }

  /** Follows a swap that has moved the margins of some variables: a bit for each. */
  swap(leaving: number, entering: number, moved: number): void {
    this.#toggle(leaving);
    this.#toggle(entering);
    for (let v = 0; v < this.#ends.length; v++) if (moved & (1 << v)) this.#find(v);
  }

  /** The partners of a cell, in one word of the set. */
  of(leaving: number, word: number): number {
    const [own, partners, words] = [this.#own, this.#partners, this.words];
    let set = whole(this.#free, word);
    for (let k = Math.imul(leaving, this.#stride), end = k + this.#ends.length; k < end; k++)
      set &= whole(partners, Math.imul(whole(own, k), words) + word);
    return set;
  }

  #toggle(cell: number): void {
    const word = cell >> 5;
    this.#free[word] = whole(this.#free, word) ^ (1 << cell);
  }

  /**
   * The margins of one variable have a misfit, which a swap must take away: a place leaves one margin and enters another, and
   * each adds -1, 0 or 1. Within one margin a swap changes nothing.
   */
  #find(v: number): void {
    const first = v === 0 ? 0 : whole(this.#ends, v - 1);
    const end = whole(this.#ends, v);
    const misfit = whole(this.#margins.ofVariable, v);
    for (let word = 0; word < this.words; word++) this.#findOf(first, end, misfit, word);
  }

  #findOf(first: number, end: number, misfit: number, word: number): void {
    const [words, sets, partners] = [this.words, this.#members, this.#partners];
    const { rise, fall } = this.#margins;
    let [lower, same, higher] = [0, 0, 0];
    for (let margin = first, at = first * words + word; margin < end; margin++, at += words) {
      const members = whole(sets, at);
      const change = whole(rise, margin);
      if (change < 0) lower |= members;
      else if (change === 0) same |= members;
      else higher |= members;
    }
    for (let margin = first, at = first * words + word; margin < end; margin++, at += words) {
      const members = whole(sets, at);
      const missing = -misfit - whole(fall, margin);
      const others = missing === 0 ? same : missing === -1 ? lower : missing === 1 ? higher : 0;
      partners[at] = (others & ~members) | (misfit === 0 ? members : 0);
    }
  }
}
