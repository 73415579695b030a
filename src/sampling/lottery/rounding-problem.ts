import { whole } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import { remainderOf } from "./remainder.ts";

/**
 * The rounding problem behind one domain's sample: every active cell has a fractional part of its exact share left
 * over, and an allocation says which of them are rounded up.
 *
 * @module
 */

/** A cell as the lottery sees it. */
export interface CellSize {
  readonly levels: readonly string[];
  /** Eligible cases in the cell. */
  readonly eligible: number;
}

/** The active cells that share one level (one-way) or one pair of levels (two-way), and how many may be rounded up. */
export interface Margin {
  readonly ways: 1 | 2;
  /** Floor and ceiling of the margin's exact share, less the cells' base places. */
  readonly low: number;
  readonly high: number;
}

/** What is left to a lottery of one domain, in whole numbers. */
export interface RoundingProblem {
  /** Eligible cases of the domain, N, and the places to fill, the sample size n. */
  readonly eligible: number;
  readonly places: number;
  /** For all cells: the whole part of the exact share. */
  readonly base: readonly number[];
  /** Positions, among all cells, of those whose share has a fractional part. */
  readonly active: readonly number[];
  /** For the active cells: the fractional part of the exact share, times N. */
  readonly remainder: readonly number[];
  /** How many active cells every allocation rounds up. */
  readonly size: number;
  /** The one-way margins, variable by variable, then the two-way ones. */
  readonly margins: readonly Margin[];
  /** For each stratification variable, where in `margins` its own end. */
  readonly oneWayEnds: readonly number[];
  /** For each active cell, its margins: one for each variable, then one for each pair of variables. */
  readonly marginsOf: readonly Int32Array[];
}

/**
 * Sets out the rounding problem of one domain in whole numbers.
 *
 * @param cells the domain's non-empty cells in key order
 * @param places sample size n, from 0 to the number of eligible cases N
 */
export function roundingProblem(cells: readonly CellSize[], places: number): RoundingProblem {
  const eligible = cells.reduce((sum, cell) => sum + cell.eligible, 0);
  const base = cells.map((cell) => (eligible === 0 ? 0 : Math.floor((places * cell.eligible) / eligible)));
  const left = base.map((whole, c) => {
    return remainderOf({ eligible: nth(cells, c).eligible, base: whole }, { drawn: places, eligible });
  });
  const active = cells.flatMap((_, c) => (nth(left, c) > 0 ? [c] : []));
  const remainder = active.map((c) => nth(left, c));

  return {
    eligible,
    places,
    base,
    active,
    remainder,
    size: active.length === 0 ? 0 : remainder.reduce((sum, one) => sum + one, 0) / eligible,
    ...marginsOver(
      active.map((c) => nth(cells, c).levels),
      remainder,
      eligible,
    ),
  };
}

/** The margins of active cells with these levels, with the remainders in them shared out. */
function marginsOver(
  levels: readonly (readonly string[])[],
  remainder: readonly number[],
  eligible: number,
): Pick<RoundingProblem, "margins" | "oneWayEnds" | "marginsOf"> {
  const variables = levels[0]?.length ?? 0;
  const marginsOf = levels.map(() => new Int32Array((variables * (variables + 1)) / 2));
  const margins: Margin[] = [];
  /** The cells that have a key in common share a margin, which is the k-th of each. */
  const addMargins = (ways: 1 | 2, k: number, keyOf: (own: Int32Array, cell: number) => string | number): void => {
    const sums = new Map<string | number, { margin: number; sum: number }>();
    for (const [cell, own] of marginsOf.entries()) {
      const key = keyOf(own, cell);
      const shared = sums.get(key) ?? { margin: margins.length + sums.size, sum: 0 };
      sums.set(key, shared);
      shared.sum += nth(remainder, cell);
      own[k] = shared.margin;
    }
    for (const { sum } of sums.values()) {
      const low = Math.floor(sum / eligible);
      margins.push({ ways, low, high: sum % eligible === 0 ? low : low + 1 });
    }
  };
  const oneWayEnds: number[] = [];
  for (let v = 0; v < variables; v++) {
    addMargins(1, v, (_, cell) => nth(nth(levels, cell), v));
    oneWayEnds.push(margins.length);
  }
  const oneWay = margins.length;
  for (let v = 0, k = variables; v < variables; v++)
    for (let w = v + 1; w < variables; w++, k++) addMargins(2, k, (own) => whole(own, v) * oneWay + whole(own, w));
  return { margins, oneWayEnds, marginsOf };
}
