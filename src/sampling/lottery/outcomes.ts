import { choose } from "../../base/choose.ts";
import { nth } from "../../base/lists.ts";
import { type DomainLottery, placesUnder } from "./places.ts";

/** What else could have come out of a domain's draw, with another seed. */
export interface Outcomes {
  /** How many different samples: a whole number as text, as it may be beyond binary64. */
  readonly samples: string;
  /** The lottery's entropy in bits, to three decimals: 0 where it has one allocation. */
  readonly entropy: number;
  /** Pairs of eligible cases. */
  readonly pairs: number;
  /** Those of them that no seed can draw together. */
  readonly neverTogether: number;
}

/**
 * What a domain's lottery leaves open, counted from its cells, allocations and weights: equal chances for every case say
 * nothing of pairs of cases, and of how many samples there are to choose from.
 *
 * @example outcomesOf({ drawn: 1, eligible: 2, lottery: { cells: [{ eligible: 1, base: 0 }, { eligible: 1, base: 0 }], allocations: ["01", "10"], weights: ["1", "1"] } })
 *   // { samples: "2", entropy: 1, pairs: 1, neverTogether: 1 }
 */
export function outcomesOf(domain: DomainLottery): Outcomes {
  const { eligible, lottery } = domain;
  const places = lottery.allocations.map((allocation) => placesUnder(domain, allocation));
  return {
    samples: String(samplesOf(domain, places)),
    entropy: entropyOf(lottery.weights.map(BigInt)),
    pairs: (eligible * (eligible - 1)) / 2,
    neverTogether: neverTogether(domain, places),
  };
}

type Places = readonly (readonly number[])[];

/** Two allocations never give the same sample: they differ in how many cases some cell gives. */
function samplesOf({ lottery: { cells } }: DomainLottery, places: Places): bigint {
  const ways = cells.map(({ eligible, base }) => [choose(eligible, base), choose(eligible, base + 1)] as const);
  return places.reduce((sum, given) => {
    const own = given.map((count, c) => nth(nth(ways, c), count - nth(cells, c).base));
    return sum + own.reduce((product, one) => product * one, 1n);
  }, 0n);
}

function entropyOf(weights: readonly bigint[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  let bits = 0;
  for (const weight of weights) bits += ratio(weight, total) * binaryLogarithm(total, weight);
  return Math.round(bits * 1000) / 1000;
}

const SCALE = 53n;
const UNIT = 2 ** 53;

/** A part of a whole, both of any length, as a number from 0 to 1. */
function ratio(part: bigint, whole: bigint): number {
  return Number((part << SCALE) / whole) / UNIT;
}

/**
 * The binary logarithm of whole / part, bit by bit: squaring doubles it. By multiplication alone, as engines may round
 * logarithms each in its own way.
 */
function binaryLogarithm(whole: bigint, part: bigint): number {
  let exponent = whole.toString(2).length - part.toString(2).length;
  if (part << BigInt(exponent) > whole) exponent--;
  let mantissa = Number((whole << SCALE) / (part << BigInt(exponent))) / UNIT;
  let logarithm = exponent;
  for (let bit = 0.5; bit > 1e-9; bit /= 2) {
    mantissa *= mantissa;
    if (mantissa < 2) continue;
    mantissa /= 2;
    logarithm += bit;
  }
  return logarithm;
}

function neverTogether({ lottery: { cells } }: DomainLottery, places: Places): number {
  const together = (a: number, b: number) =>
    places.some((given) => (a === b ? nth(given, a) > 1 : nth(given, a) > 0 && nth(given, b) > 0));
  let never = 0;
  for (const [a, { eligible }] of cells.entries()) {
    for (let b = a; b < cells.length; b++) {
      const pairs = a === b ? (eligible * (eligible - 1)) / 2 : eligible * nth(cells, b).eligible;
      if (pairs > 0 && !together(a, b)) never += pairs;
    }
  }
  return never;
}
