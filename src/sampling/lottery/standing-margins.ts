import { whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import { marginMisfit } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

/**
 * Where the margins of an allocation stand while its cells are swapped: how wrong they are, and what one place more or fewer
 * would add to each. Kept up to date swap by swap, so that a swap is priced by looking up a few whole numbers.
 */
export class StandingMargins {
  /** The misfit of all one-way margins, and of all two-way ones. */
  oneWay = 0;
  twoWay = 0;
  /** The misfit of each variable's one-way margins. */
  readonly ofVariable: Int32Array;
  /** What one place more, and one fewer, add to the misfit of each margin. */
  readonly rise: Int32Array;
  readonly fall: Int32Array;
  /** The margins of each active cell, end to end: `stride` of them, first the one-way ones of the `variables`. See {@link renumber}. */
  readonly own: Int32Array;
  readonly stride: number;
  readonly variables: number;
  /** Every margin's misfit for each count it may have, from -1, end to end. */
  readonly #misfits: Int32Array;
  /** Where among them each margin stands now, and where it stands without any place. */
  readonly #standing: Int32Array;
  readonly #empty: Int32Array;
  readonly #ends: Int32Array;
  readonly #marginsOf: readonly Int32Array[];

  constructor({ margins, marginsOf, oneWayEnds }: RoundingProblem) {
    this.variables = oneWayEnds.length;
    this.#ends = Int32Array.from(oneWayEnds);
    this.#marginsOf = marginsOf;
    this.stride = nth(marginsOf, 0).length;
    this.own = new Int32Array(marginsOf.length * this.stride);
    for (const [cell, own] of marginsOf.entries()) this.own.set(own, cell * this.stride);
    const members = new Int32Array(margins.length);
    for (const margin of this.own) members[margin] = whole(members, margin) + 1;
    const misfits: number[] = [];
    this.#empty = Int32Array.from(margins, (margin, m) => {
      const empty = misfits.length + 1;
      for (let count = -1; count <= whole(members, m) + 1; count++) misfits.push(marginMisfit(count, margin));
      return empty;
    });
    this.#misfits = Int32Array.from(misfits);
    this.#standing = new Int32Array(margins.length);
    this.ofVariable = new Int32Array(this.variables);
    this.rise = new Int32Array(margins.length);
    this.fall = new Int32Array(margins.length);
  }

  /** From here on the cells have other numbers: at each, which cell has it. */
  renumber(cellOf: Int32Array): void {
    let at = 0;
    for (let number = 0; number < cellOf.length; number++) {
      const margins = nth(this.#marginsOf, whole(cellOf, number));
      for (let k = 0; k < this.stride; k++, at++) this.own[at] = whole(margins, k);
    }
  }

  /** Writes down where the margins of an allocation stand: the first so many cells of a list are rounded up. */
  setOut(ones: Int32Array, size: number): void {
    const { own, stride } = this;
    const standing = this.#standing;
    standing.set(this.#empty);
    for (let o = 0; o < size; o++) {
      for (let k = Math.imul(whole(ones, o), stride), end = k + stride; k < end; k++) {
        const margin = whole(own, k);
        standing[margin] = whole(standing, margin) + 1;
      }
    }
    let margin = 0;
    this.oneWay = 0;
    for (let v = 0; v < this.variables; v++) {
      let sum = 0;
      for (const end = whole(this.#ends, v); margin < end; margin++) sum += this.#price(margin);
      this.ofVariable[v] = sum;
      this.oneWay += sum;
    }
    let sum = 0;
    for (; margin < standing.length; margin++) sum += this.#price(margin);
    this.twoWay = sum;
  }

  /**
   * A cell loses its place to another. A margin to which both belong does not move.
   *
   * @returns a bit for each variable whose one-way margins have moved
   */
  swap(leaving: number, entering: number): number {
    const { own, stride, variables, rise, fall } = this;
    const from = Math.imul(leaving, stride);
    const to = Math.imul(entering, stride);
    let moved = 0;
    for (let k = 0; k < stride; k++) {
      const leaves = whole(own, from + k);
      const enters = whole(own, to + k);
      if (leaves === enters) continue;
      const change = whole(fall, leaves) + whole(rise, enters);
      if (k < variables) {
        moved |= 1 << k;
        this.ofVariable[k] = whole(this.ofVariable, k) + change;
        this.oneWay += change;
      } else this.twoWay += change;
      this.#move(leaves, -1);
      this.#move(enters, 1);
    }
    return moved;
  }

  /** The misfit of all one-way margins after a swap. */
  oneWayAfter(leaving: number, entering: number): number {
    return this.oneWay + this.#change(leaving, entering, 0, this.variables);
  }

  /** The misfit of all two-way margins after a swap. */
  twoWayAfter(leaving: number, entering: number): number {
    return this.twoWay + this.#change(leaving, entering, this.variables, this.stride);
  }

  #change(leaving: number, entering: number, first: number, end: number): number {
    const { own, rise, fall, stride } = this;
    const from = Math.imul(leaving, stride);
    const to = Math.imul(entering, stride);
    let change = 0;
    for (let k = first; k < end; k++) {
      const leaves = whole(own, from + k);
      const enters = whole(own, to + k);
      const apart = leaves - enters;
      // All bits where these are two margins, none where they are one: nothing here for an engine to guess.
      change += (whole(fall, leaves) + whole(rise, enters)) & ((apart | -apart) >> 31);
    }
    return change;
  }

  #move(margin: number, by: 1 | -1): void {
    this.#standing[margin] = whole(this.#standing, margin) + by;
    this.#price(margin);
  }

  /** Writes down what a place more or fewer would add to a margin. @returns its misfit as it is */
  #price(margin: number): number {
    const at = whole(this.#standing, margin);
    const now = whole(this.#misfits, at);
    this.rise[margin] = whole(this.#misfits, at + 1) - now;
    this.fall[margin] = whole(this.#misfits, at - 1) - now;
    return now;
  }
}
