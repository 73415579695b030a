import { whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import type { StandingMargins } from "./standing-margins.ts";

/** How many positions a whole number has bits for. */
export const BITS = 32;

/**
 * Which of the cells that are not rounded up may enter for one that leaves, so that all one-way margins are right then. A cell's
 * partners are those of each of its one-way margins: sets of positions in the list of cells that might enter, a bit for each.
 */
export class SwapPartners {
  /** Words in a set of positions. */
  words = 1;
  readonly #margins: StandingMargins;
  readonly #own: Int32Array;
  readonly #stride: number;
  readonly #ends: readonly number[];
  /** For each one-way margin, the positions of its cells among those that might enter, and of the partners of its other cells. */
  readonly #members: Int32Array;
  readonly #partners: Int32Array;

  constructor({ active, oneWayEnds }: RoundingProblem, margins: StandingMargins) {
    this.#margins = margins;
    this.#own = margins.own;
    this.#stride = margins.stride;
    this.#ends = oneWayEnds;
    const most = (oneWayEnds.at(-1) ?? 0) * Math.ceil(active.length / BITS);
    this.#members = new Int32Array(most);
    this.#partners = new Int32Array(most);
  }

  /** Begins with the cells that might enter: the first so many of a list. */
  setOut(zeros: Int32Array, rest: number): void {
    this.words = Math.ceil(rest / BITS);
    this.#members.fill(0);
    for (let z = 0; z < rest; z++) this.toggle(whole(zeros, z), z);
  }

  /** A cell comes to a position in the list of those that might enter, or goes from it. */
  toggle(cell: number, position: number): void {
    const word = Math.floor(position / BITS);
    const bit = 1 << (position % BITS);
    for (let k = cell * this.#stride, end = k + this.#ends.length; k < end; k++) {
      const at = whole(this.#own, k) * this.words + word;
      this.#members[at] = whole(this.#members, at) ^ bit;
    }
  }

  /** Finds the partners of every margin's cells, as the margins stand. */
  find(): void {
    for (let v = 0, first = 0; v < this.#ends.length; v++) {
      const end = nth(this.#ends, v);
      let misfit = 0;
      for (let margin = first; margin < end; margin++) misfit += this.#margins.misfitOf(margin);
      for (let word = 0; word < this.words; word++) this.#findOf(first, end, misfit, word);
      first = end;
    }
  }

  /** Positions of the partners of a cell, in one word of the set. */
  of(cell: number, word: number): number {
    let partners = -1;
    for (let k = cell * this.#stride, end = k + this.#ends.length; k < end; k++)
      partners &= whole(this.#partners, whole(this.#own, k) * this.words + word);
    return partners;
  }

  /**
   * The margins of one variable have a misfit, which a swap must take away: a place leaves one margin and enters another, and
   * each adds -1, 0 or 1. Within one margin a swap changes nothing.
   */
  #findOf(first: number, end: number, misfit: number, word: number): void {
    const { words } = this;
    const { rise, fall } = this.#margins;
    let [lower, same, higher] = [0, 0, 0];
    for (let margin = first; margin < end; margin++) {
      const members = whole(this.#members, margin * words + word);
      const change = whole(rise, margin);
      if (change < 0) lower |= members;
      else if (change === 0) same |= members;
      else higher |= members;
    }
    for (let margin = first; margin < end; margin++) {
      const at = margin * words + word;
      const members = whole(this.#members, at);
      const missing = -misfit - whole(fall, margin);
      const others = missing === 0 ? same : missing === -1 ? lower : missing === 1 ? higher : 0;
      this.#partners[at] = (others & ~members) | (misfit === 0 ? members : 0);
    }
  }
}
