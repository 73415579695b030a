import { nth } from "../../base/lists.ts";
import { type Allocation, marginCounts } from "./cost.ts";
import { byte, real, whole } from "./flat.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

const LEAST_GAIN = 1e-9;

/**
 * Best-improvement search over swaps (one cell rounded up instead of another) for the allocation with the greatest
 * dual . x - cost(x). Built once for a problem: what two cells share never changes. Nine tenths of a draw's time is
 * spent here, hence the flat arrays.
 */
export class SwapSearch {
  readonly #problem: RoundingProblem;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #weight: Float64Array;
  /** What one place more, one fewer, and both, cost in each margin. */
  readonly #rise: Float64Array;
  readonly #fall: Float64Array;
  readonly #both: Float64Array;
  /** Margins of each active cell, end to end. */
  readonly #own: Int32Array;
  readonly #stride: number;
  /** For each pair of active cells, a bit for each variable on which they agree. */
  readonly #agree: Uint8Array;
  /** For each set of variables, the places in a cell's margins of those it spans beyond the set less its lowest variable. */
  readonly #adds: readonly Int32Array[];
  /** For each set of variables, what is counted twice when the leaving and the entering cell agree on it. */
  readonly #shared: Float64Array;

  constructor(problem: RoundingProblem) {
    const cells = problem.active.length;
    this.#problem = problem;
    this.#low = Int32Array.from(problem.margins, (margin) => margin.low);
    this.#high = Int32Array.from(problem.margins, (margin) => margin.high);
    this.#weight = Float64Array.from(problem.margins, (margin) => margin.weight);
    this.#rise = new Float64Array(problem.margins.length);
    this.#fall = new Float64Array(problem.margins.length);
    this.#both = new Float64Array(problem.margins.length);
    this.#stride = nth(problem.marginsOf, 0).length;
    this.#own = Int32Array.from(problem.marginsOf.flatMap((own) => [...own]));
    this.#agree = new Uint8Array(cells * cells);
    for (let a = 0; a < cells; a++) {
      for (let b = 0; b < cells; b++) {
        let agreed = 0;
        for (let v = 0; v < problem.variables; v++) {
          if (nth(problem.marginsOf, a)[v] === nth(problem.marginsOf, b)[v]) agreed |= 1 << v;
        }
        this.#agree[a * cells + b] = agreed;
      }
    }
    this.#adds = Array.from({ length: 1 << problem.variables }, (_, set) => addedMargins(problem, set));
    this.#shared = new Float64Array(this.#adds.length);
  }

  /** The local optimum that best-improvement swaps reach from an allocation; the argument is left as it is. */
  ascend(from: Allocation, duals: Float64Array): Allocation {
    const allocation = from.slice();
    const counts = marginCounts(this.#problem, allocation);
    const cells = allocation.length;
    const size = this.#problem.size;
    const ones = new Int32Array(size);
    const zeros = new Int32Array(cells - size);
    for (let c = 0, one = 0, zero = 0; c < cells; c++) {
      if (allocation[c]) ones[one++] = c;
      else zeros[zero++] = c;
    }
    const entering = new Float64Array(zeros.length);
    const agree = this.#agree;
    const shared = this.#shared;

    for (;;) {
      this.#priceMargins(counts);
      for (let z = 0; z < zeros.length; z++) {
        entering[z] = real(duals, whole(zeros, z)) - this.#sumOver(this.#rise, whole(zeros, z));
      }
      let best = LEAST_GAIN;
      let out = -1;
      let into = -1;
      for (let o = 0; o < ones.length; o++) {
        const one = whole(ones, o);
        const leaving = -real(duals, one) - this.#sumOver(this.#fall, one);
        this.#priceAgreement(one);
        const row = one * cells;
        for (let z = 0; z < zeros.length; z++) {
          const gain = leaving + real(entering, z) + real(shared, byte(agree, row + whole(zeros, z)));
          if (gain > best) {
            best = gain;
            out = o;
            into = z;
          }
        }
      }
      if (out < 0) return allocation;
      const [from, to] = [whole(ones, out), whole(zeros, into)];
      this.#move(allocation, counts, from, to);
      ones[out] = to;
      zeros[into] = from;
    }
  }

  #priceMargins(counts: Int32Array): void {
    for (let m = 0; m < counts.length; m++) {
      const [count, low, high] = [whole(counts, m), whole(this.#low, m), whole(this.#high, m)];
      const weight = real(this.#weight, m);
      const rise = count >= high ? weight : count < low ? -weight : 0;
      const fall = count <= low ? weight : count > high ? -weight : 0;
      this.#rise[m] = rise;
      this.#fall[m] = fall;
      this.#both[m] = rise + fall;
    }
  }

  #sumOver(prices: Float64Array, cell: number): number {
    const own = this.#own;
    const end = (cell + 1) * this.#stride;
    let sum = 0;
    for (let k = end - this.#stride; k < end; k++) sum += real(prices, whole(own, k));
    return sum;
  }

  /** A margin to which both cells of a swap belong does not change: what to give back, for each set they may agree on. */
  #priceAgreement(leaving: number): void {
    const [own, both, shared, allAdds] = [this.#own, this.#both, this.#shared, this.#adds];
    const start = leaving * this.#stride;
    for (let set = 1; set < shared.length; set++) {
      let back = real(shared, set & (set - 1));
      const adds = nth(allAdds, set);
      for (let k = 0; k < adds.length; k++) back += real(both, whole(own, start + whole(adds, k)));
      shared[set] = back;
    }
  }

  #move(allocation: Allocation, counts: Int32Array, out: number, into: number): void {
    allocation[out] = 0;
    allocation[into] = 1;
    for (const m of nth(this.#problem.marginsOf, out)) counts[m] = whole(counts, m) - 1;
    for (const m of nth(this.#problem.marginsOf, into)) counts[m] = whole(counts, m) + 1;
  }
}

/** The margins (as places in `RoundingProblem.marginsOf`) that a set spans and the set without its lowest variable does not. */
function addedMargins({ variables }: RoundingProblem, set: number): Int32Array {
  const lowest = [...Array(variables).keys()].find((v) => set & (1 << v));
  if (lowest === undefined) return new Int32Array();
  const places = [lowest];
  let place = variables;
  for (let v = 0; v < variables; v++) {
    for (let w = v + 1; w < variables; w++, place++) if (v === lowest && set & (1 << w)) places.push(place);
  }
  return Int32Array.from(places);
}
