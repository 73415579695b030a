import { nth } from "../base/lists.ts";
import { roundedRatio } from "../base/percent.ts";
import type { Band, RatingRules } from "../sampling/specification/standard-fields.ts";

/** Yes among those that were judged yes or no. */
export interface Tally {
  readonly yes: number;
  /** Yes and no. */
  readonly base: number;
}

/** Whether the bands' limits are told apart in whole ten-thousandths. */
const LIMIT_UNITS = 10_000;
/** `percent: "exact"` prints six decimals. */
const PERCENT_UNITS = 1_000_000;

/**
 * Orders tallies by their exact fractions, without dividing. For `Array.prototype.sort`; bases must be more than 0.
 *
 * @example byFraction({ yes: 1, base: 3 }, { yes: 2, base: 6 }) // 0
 */
export function byFraction(a: Tally, b: Tally): number {
  return a.yes * b.base - b.yes * a.base;
}

/**
 * A tally in per cent: in whole per cents, halves rounded up, as the bands are printed; or to six decimals.
 *
 * @returns null where nothing was judged yes or no
 * @see the inspectorate's 2020 consultation, 3.23
 * @example percentOf({ yes: 19, base: 26 }, "whole") // 73
 * @example percentOf({ yes: 19, base: 26 }, "exact") // 73.076923
 */
export function percentOf({ yes, base }: Tally, percent: RatingRules["percent"]): number | null {
  if (base === 0) return null;
  return percent === "whole"
    ? wholePercent({ yes, base })
    : roundedRatio(100 * PERCENT_UNITS * yes, base) / PERCENT_UNITS;
}

function wholePercent({ yes, base }: Tally): number {
  return roundedRatio(100 * yes, base);
}

/**
 * A part of a whole to six decimals, halves rounded up.
 *
 * @example sixDecimals(23, 34) // 0.676471
 */
export function sixDecimals(part: number, whole: number): number {
  return roundedRatio(1_000_000 * part, whole) / 1_000_000;
}

/**
 * The band that a tally reaches: the last whose limit it is not under, compared in whole numbers.
 *
 * @param tally with a base of more than 0
 * @example bandOf({ yes: 129, base: 200 }, rules).id // "good" in whole per cents (64.5 is rounded to 65), "requires-improvement" exactly
 */
export function bandOf(tally: Tally, { percent, bands }: Pick<RatingRules, "percent" | "bands">): Band {
  const [part, whole] = percent === "whole" ? [wholePercent(tally), 100] : [tally.yes, tally.base];
  // The first band begins at 0, so one is always reached.
  return nth(
    bands,
    bands.findLastIndex(({ from }) => LIMIT_UNITS * part >= Math.round(LIMIT_UNITS * from) * whole),
  );
}
