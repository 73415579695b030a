import { whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import { type Allocation, marginMisfit } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

/**
 * Where the margins of an allocation stand while its cells are swapped: how wrong they are, and what one place more or fewer
 * would add to each. Kept up to date place by place, so that a swap is priced by looking up a few whole numbers.
 */
export class StandingMargins {
  /** The misfit of all one-way margins, and of all two-way ones. */
  oneWay = 0;
  twoWay = 0;
  /** What one place more, and one fewer, add to the misfit of each margin. */
  readonly rise: Int32Array;
  readonly fall: Int32Array;
  /** The margins of each active cell, end to end: `stride` of them, first the one-way ones of the `variables`. */
  readonly own: Int32Array;
  readonly stride: number;
  readonly variables: number;
  readonly #oneWayMargins: number;
  /** Every margin's misfit for each count it may have, from -1, end to end. */
  readonly #misfits: Int32Array;
  /** Where among them each margin stands now, and where it stands without any place. */
  readonly #standing: Int32Array;
  readonly #empty: Int32Array;

  constructor({ margins, marginsOf, oneWayEnds }: RoundingProblem) {
    this.variables = oneWayEnds.length;
    this.#oneWayMargins = oneWayEnds.at(-1) ?? 0;
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
    this.rise = new Int32Array(margins.length);
    this.fall = new Int32Array(margins.length);
  }

  /** Writes down where an allocation's margins stand. */
  setOut(allocation: Allocation): void {
    this.#standing.set(this.#empty);
    for (let cell = 0; cell < allocation.length; cell++) {
      if (!allocation[cell]) continue;
      for (let k = cell * this.stride, end = k + this.stride; k < end; k++) {
        const margin = whole(this.own, k);
        this.#standing[margin] = whole(this.#standing, margin) + 1;
      }
    }
    this.oneWay = 0;
    this.twoWay = 0;
    for (let margin = 0; margin < this.#standing.length; margin++) {
      if (margin < this.#oneWayMargins) this.oneWay += this.#price(margin);
      else this.twoWay += this.#price(margin);
    }
  }

  /** Gives a cell its place, or takes it away. */
  move(cell: number, by: 1 | -1): void {
    const change = by === 1 ? this.rise : this.fall;
    const [first, pairs, end] = [cell * this.stride, cell * this.stride + this.variables, (cell + 1) * this.stride];
    for (let k = first; k < pairs; k++) this.oneWay += whole(change, whole(this.own, k));
    for (let k = pairs; k < end; k++) this.twoWay += whole(change, whole(this.own, k));
    for (let k = first; k < end; k++) {
      const margin = whole(this.own, k);
      this.#standing[margin] = whole(this.#standing, margin) + by;
      this.#price(margin);
    }
  }

  misfitOf(margin: number): number {
    return whole(this.#misfits, whole(this.#standing, margin));
  }

  /** The misfit of all two-way margins after a swap. A margin to which both cells belong does not change. */
  twoWayAfter(leaving: number, entering: number): number {
    const { own, rise, fall } = this;
    let after = this.twoWay;
    const end = (leaving + 1) * this.stride;
    for (let k = leaving * this.stride + this.variables, other = (entering - leaving) * this.stride; k < end; k++) {
      const leaves = whole(own, k);
      const enters = whole(own, k + other);
      if (leaves !== enters) after += whole(fall, leaves) + whole(rise, enters);
    }
    return after;
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

/** For each pair of cells, row by row, a bit for each variable on which they agree. */
export function agreement(marginsOf: readonly Int32Array[], variables: number): Int32Array {
  const cells = marginsOf.length;
  const sets = new Int32Array(cells * cells);
  for (let a = 0; a < cells; a++) {
    const one = nth(marginsOf, a);
    for (let b = 0; b < a; b++) {
      const other = nth(marginsOf, b);
      let set = 0;
      for (let v = 0; v < variables; v++) if (whole(one, v) === whole(other, v)) set |= 1 << v;
      sets[a * cells + b] = set;
      sets[b * cells + a] = set;
    }
  }
  return sets;
}
