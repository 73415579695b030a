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
  let determinant = 1n;
  for (let column = 0; column < width; column++) {
    const pivotRow = rows.findIndex((row, index) => index >= column && row[column] !== 0n);
    if (pivotRow < 0) return null;
    const pivot = nth(rows, pivotRow);
    rows[pivotRow] = nth(rows, column);
    rows[column] = pivot;
    const divisor = nth(pivot, column);
    for (const row of rows.slice(column + 1)) {
      const factor = nth(row, column);
      if (factor === 0n && divisor === determinant) continue;
      for (let k = column + 1; k <= width; k++) row[k] = (nth(row, k) * divisor - factor * nth(pivot, k)) / determinant;
    }
    determinant = divisor;
  }
  return timesSolution(rows, width, determinant).map((weight) => (determinant < 0n ? -weight : weight));
}

/** Solves from the last row upwards for the determinant times each weight, which is whole (Cramer's rule). */
function timesSolution(rows: readonly (readonly bigint[])[], width: number, determinant: bigint): bigint[] {
  const solution: bigint[] = [];
  for (let at = width - 1; at >= 0; at--) {
    const row = nth(rows, at);
    let sum = determinant * nth(row, width);
    solution.forEach((one, after) => {
      sum -= nth(row, width - 1 - after) * one;
    });
    solution.push(sum / nth(row, at));
  }
  return solution.reverse();
}
