import { nth } from "../../../src/base/lists.ts";
import { everyAllocation } from "../../../src/sampling/lottery/columns.ts";
import { allMarginsRight } from "../../../src/sampling/lottery/cost.ts";
import { type CellSize, roundingProblem } from "../../../src/sampling/lottery/rounding-problem.ts";

/** A fraction, always in lowest terms with a positive denominator. */
type Fraction = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d: bigint): Fraction => {
  const divisor = gcd(n, d) * (d < 0n ? -1n : 1n);
  return [n / divisor, d / divisor];
};
const less = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[0], a[1] * b[1]);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a[0] * b[1], a[1] * b[0]);

/**
 * The greatest probability of all one-way margins right that any lottery with the exact shares can have, by a simplex
 * of its own in exact fractions (Bland's rule) over every allocation. For few cells.
 */
export function bestProbability(cells: readonly CellSize[], drawn: number): number {
  const problem = roundingProblem(cells, drawn);
  const rows = problem.active.length;
  if (rows === 0) return 1;
  const columns = everyAllocation(rows, problem.size);
  const right = columns.map((allocation) => allMarginsRight(problem, allocation, 1));
  // Artificial columns come last, at a price that no probability outweighs.
  const price = [...right.map((one): Fraction => [one ? 1n : 0n, 1n]), ...Array(rows).fill([-1_000_000n, 1n])];
  const table = problem.remainder.map((remainder, row): Fraction[] => [
    ...columns.map((allocation): Fraction => [BigInt(nth(allocation, row)), 1n]),
    ...Array.from({ length: rows }, (_, other): Fraction => [row === other ? 1n : 0n, 1n]),
    fraction(BigInt(remainder), BigInt(problem.eligible)),
  ]);
  const width = price.length;
  const basis = table.map((_, row) => columns.length + row);
  const gains = price.map((own, column) =>
    table.reduce((gain, row, index) => less(gain, times(price[nth(basis, index)], nth(row, column))), own as Fraction),
  );
  for (;;) {
    const entering = gains.findIndex(([n]) => n > 0n);
    if (entering < 0) break;
    const leaving = leavingRow(table, basis, entering);
    const pivot = nth(nth(table, leaving), entering);
    table[leaving] = nth(table, leaving).map((one) => over(one, pivot));
    for (let row = 0; row < rows; row++) {
      const factor = nth(nth(table, row), entering);
      if (row !== leaving)
        table[row] = nth(table, row).map((one, column) => less(one, times(factor, nth(nth(table, leaving), column))));
    }
    const factor = nth(gains, entering);
    for (let column = 0; column < width; column++)
      gains[column] = less(nth(gains, column), times(factor, nth(nth(table, leaving), column)));
    basis[leaving] = entering;
  }
  const probability = basis.reduce(
    (sum, column, row) =>
      right[column] ? sum + Number(nth(nth(table, row), width)[0]) / Number(nth(nth(table, row), width)[1]) : sum,
    0,
  );
  return probability;
}

/** The row of the least ratio; on ties the one whose column comes first. */
function leavingRow(table: readonly Fraction[][], basis: readonly number[], entering: number): number {
  let leaving = -1;
  for (const [row, entries] of table.entries()) {
    if (nth(entries, entering)[0] <= 0n) continue;
    if (leaving < 0) leaving = row;
    const other = nth(table, leaving);
    const by = less(
      over(nth(entries, entries.length - 1), nth(entries, entering)),
      over(nth(other, other.length - 1), nth(other, entering)),
    );
    if (by[0] < 0n || (by[0] === 0n && nth(basis, row) < nth(basis, leaving))) leaving = row;
  }
  return leaving;
}
