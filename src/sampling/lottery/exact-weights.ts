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
    ...allocations.map((allocation) => BigInt(allocation[cell])),
    BigInt(remainder),
  ]);
  let previous = 1n;
  for (let column = 0; column < width; column++) {
    const pivotRow = rows.findIndex((row, index) => index >= column && row[column] !== 0n);
    if (pivotRow < 0) return null;
    [rows[column], rows[pivotRow]] = [rows[pivotRow], rows[column]];
    const pivot = rows[column];
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = row[column];
      for (let k = column; k <= width; k++) row[k] = (row[k] * pivot[column] - factor * pivot[k]) / previous;
    });
    previous = pivot[column];
  }
  const sign = previous < 0n ? -1n : 1n;
  return rows.slice(0, width).map((row) => sign * row[width]);
}
