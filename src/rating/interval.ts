import { choose } from "../base/choose.ts";
import { sixDecimals } from "./fraction.ts";

/** How sure an interval is, each beside the exact part of chance that one tail must exceed: (1 - confidence)/2 as 1/tail. */
const CONFIDENCES = [
  { confidence: 0.8, tail: 10n },
  { confidence: 0.95, tail: 40n },
] as const;

/** An exact interval for the yeses of a finite population. */
export interface Interval {
  readonly confidence: number;
  /** The fewest and the most yeses that the population can well have. */
  readonly least: number;
  readonly most: number;
  /** The population. */
  readonly of: number;
  /** `least` and `most` as parts of the population, to six decimals. */
  readonly low: number;
  readonly high: number;
}

/**
 * Exact intervals for a finite population: every number of yeses among `population` for which both hypergeometric tails,
 * P(X <= yes) and P(X >= yes), exceed (1 - confidence)/2, compared in whole numbers; at 80 % and at 95 %.
 *
 * @param yes of `base` that were judged without replacement from `population`
 * @returns null where the base is 0
 * @example intervalsOf({ yes: 19, base: 26 }, 34)?.[0] // { confidence: 0.8, least: 23, most: 27, of: 34, low: 0.676471, high: 0.794118 }
 */
export function intervalsOf(
  { yes, base }: { readonly yes: number; readonly base: number },
  population: number,
): Interval[] | null {
  if (base === 0) return null;
  const all = choose(population, base);
  return CONFIDENCES.map(({ confidence, tail }) => {
    const likely = (part: bigint) => part * tail > all;
    // The lower tail falls as the population has more yeses and the upper one rises, so each end is found by halving.
    const least = first(yes, population - base + yes, (total) => likely(atLeast(yes, base, total, population)));
    const most = last(yes, population - base + yes, (total) => likely(atMost(yes, base, total, population)));
    return {
      confidence,
      least,
      most,
      of: population,
      low: sixDecimals(least, population),
      high: sixDecimals(most, population),
    };
  });
}

/** Ways to choose `base` of a population with `total` yeses so that at most `yes` of them are yeses. */
function atMost(yes: number, base: number, total: number, population: number): bigint {
  const from = Math.max(0, base - (population - total));
  let ways = choose(total, from) * choose(population - total, base - from);
  let sum = 0n;
  for (let count = from; count <= Math.min(yes, total); count++) {
    sum += ways;
    const gained = BigInt(total - count) * BigInt(base - count);
    ways = (ways * gained) / (BigInt(count + 1) * BigInt(population - total - base + count + 1));
  }
  return sum;
}

/** The other tail, which is the lower one of the noes. */
function atLeast(yes: number, base: number, total: number, population: number): bigint {
  return atMost(base - yes, base, population - total, population);
}

/** The first whole number for which something holds that holds from there on; the last of the range where it holds there alone. */
function first(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last whole number for which something holds that holds up to there. */
function last(from: number, to: number, holds: (value: number) => boolean): number {
  return from + to - first(from, to, (value) => holds(from + to - value));
}
