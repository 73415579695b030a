/**
 * Sums of unknown counts that somebody knows: each says which counts it adds up, by 0 and 1. What can be worked out from them
 * by adding and taking away is told without knowing the sums themselves.
 *
 * Numbers are whole numbers modulo a prime, exact where fractions would be rounded: no determinant of so few and so plain sums
 * reaches it.
 *
 * @module
 */
export type Sum = readonly number[];

/** The largest below 2^26, so that no product goes beyond the whole numbers that a number can hold. */
const PRIME = 67_108_859;

/** Sums in reduced echelon form: each has one count first that no other has. */
export interface Solved {
  readonly sums: readonly Sum[];
  /** The first count of each. */
  readonly firsts: readonly number[];
}

/** @example solved([[1, 1, 0], [0, 1, 0]]).sums // [[1, 0, 0], [0, 1, 0]] */
export function solved(known: readonly Sum[]): Solved {
  const sums: number[][] = [];
  const firsts: number[] = [];
  for (const one of known) {
    const rest = remainder({ sums, firsts }, one);
    const first = rest.findIndex((part) => part !== 0);
    if (first === -1) continue;
    const scaled = rest.map((part) => (part * inverse(rest[first] ?? 1)) % PRIME);
    for (const [at, sum] of sums.entries()) sums[at] = without(sum, scaled, sum[first] ?? 0);
    sums.push(scaled);
    firsts.push(first);
  }
  return { sums, firsts };
}

/** Whether a sum of some counts follows from the sums that are known. @example follows(solved([[1, 1, 0], [0, 1, 0]]), [1, 0, 0]) // true */
export function follows(known: Solved, asked: Sum): boolean {
  return remainder(known, asked).every((part) => part === 0);
}

/** What is left of a sum when everything that is known of it is taken away. */
function remainder({ sums, firsts }: Solved, asked: Sum): number[] {
  return sums.reduce<number[]>((rest, sum, at) => without(rest, sum, rest[firsts[at] ?? 0] ?? 0), [...asked]);
}

function without(from: Sum, what: Sum, times: number): number[] {
  return times === 0 ? [...from] : from.map((part, at) => (((part - times * (what[at] ?? 0)) % PRIME) + PRIME) % PRIME);
}

/** By Fermat: a number to the power of the prime less two. */
function inverse(of: number): number {
  let [result, base] = [1, of];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
