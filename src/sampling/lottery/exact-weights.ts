import { nth } from "../../base/lists.ts";
import type { Allocation } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

/**
 * Solves for the whole-number weights of linearly independent allocations, by fraction-free (Bareiss) elimination:
 * sum over s of w_s x_s = remainder, scaled so that every w_s is whole.
 *
 * @returns the weights up to a common factor, non-negative if the basis was feasible; null when the allocations are dependent
 * @see Bareiss (1968), Sylvester's identity and multistep integer-preserving Gaussian elimination
 */
export function exactWeights(problem: RoundingProblem, allocations: readonly Allocation[]): bigint[] | null {
  const width = allocations.length;
  const rows = problem.remainder.map((remainder, cell) => [
    ...allocations.map((allocation) => BigInt(nth(allocation, cell))),
    BigInt(remainder),
  ]);
  let previous = 1n;
  for (let column = 0; column < width; column++) {
    const pivotRow = rows.findIndex((row, index) => index >= column && row[column] !== 0n);
    if (pivotRow < 0) return null;
    const pivot = nth(rows, pivotRow);
    rows[pivotRow] = nth(rows, column);
    rows[column] = pivot;
    const divisor = nth(pivot, column);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = nth(row, column);
      for (let k = column; k <= width; k++) row[k] = (nth(row, k) * divisor - factor * nth(pivot, k)) / previous;
    }
    previous = divisor;
  }
  const sign = previous < 0n ? -1n : 1n;
  return rows.slice(0, width).map((row) => sign * nth(row, width));
}
