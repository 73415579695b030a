import { nth } from "../../base/lists.ts";
import type { Allocation } from "./cost.ts";
import type { RoundingProblem } from "./rounding-problem.ts";

/**
 * The whole-number proof of equal chance, row by row: N times the weighted number of allocations that round a cell up
 * equals the cell's remainder times all weights.
 *
 * @returns whether the weights are non-negative, not all zero, and give every active cell exactly its share
 */
export function certificateHolds(
  problem: Pick<RoundingProblem, "eligible" | "remainder">,
  allocations: readonly Allocation[],
  weights: readonly bigint[],
): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) return false;
  return problem.remainder.every((remainder, cell) => {
    let got = 0n;
    allocations.forEach((allocation, s) => {
      if (allocation[cell]) got += nth(weights, s);
    });
    return BigInt(problem.eligible) * got === BigInt(remainder) * total;
  });
}

/** The weights with their greatest common divisor divided out. */
export function withoutCommonDivisor(weights: readonly bigint[]): bigint[] {
  const divisor = weights.reduce(greatestCommonDivisor, 0n);
  return weights.map((weight) => weight / divisor);
}

/** Euclid's algorithm. @example greatestCommonDivisor(12n, 18n) // 6n */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
