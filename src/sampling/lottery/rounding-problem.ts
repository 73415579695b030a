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
  readonly margins: readonly Margin[];
  /** For each active cell, its margins: one for each variable, then one for each pair of variables. */
  readonly marginsOf: readonly Int32Array[];
  /** Number of stratification variables. */
  readonly variables: number;
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

  const sums = new Map<string, { index: number; ways: 1 | 2; remainder: number }>();
  const marginsOf = active.map((c, a) => {
    const keys = marginKeys(nth(cells, c).levels);
    return Int32Array.from(keys, ([ways, key]) => {
      const margin = sums.get(key) ?? { index: sums.size, ways, remainder: 0 };
      margin.remainder += nth(remainder, a);
      sums.set(key, margin);
      return margin.index;
    });
  });

  return {
    eligible,
    places,
    base,
    active,
    remainder,
    size: active.length === 0 ? 0 : remainder.reduce((sum, one) => sum + one, 0) / eligible,
    margins: [...sums.values()].map(({ ways, remainder: sum }) => {
      const low = Math.floor(sum / eligible);
      return { ways, low, high: sum % eligible === 0 ? low : low + 1 };
    }),
    marginsOf,
    variables: cells[0]?.levels.length ?? 0,
  };
}

/** The one-way margins of a cell, then its two-way ones, pairs in the order (0,1), (0,2), … (1,2), … */
function marginKeys(levels: readonly string[]): [1 | 2, string][] {
  const single = levels.map((level, v): [1, string] => [1, JSON.stringify([v, level])]);
  const pairs = levels.flatMap((first, v) =>
    levels.slice(v + 1).map((second, d): [2, string] => [2, JSON.stringify([v, first, v + 1 + d, second])]),
  );
  return [...single, ...pairs];
}
