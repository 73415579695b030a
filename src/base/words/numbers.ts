import { percent } from "../percent.ts";

/** How pages, files and reports write figures. @module */

/**
 * A whole number, of any length as text, with its thousands set apart.
 *
 * @example thousands(10000) // "10,000"
 */
export function thousands(number: number | string): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** With more digits a number is told by its first and its size. */
const MOST_DIGITS = 15;

/**
 * A whole number of any length, as text: in full, or about.
 *
 * @example longNumber("1234567") // "1,234,567"
 * @example longNumber("12345678901234567890") // "about 1.2 × 10^19"
 */
export function longNumber(digits: string): string {
  if (digits.length <= MOST_DIGITS) return thousands(digits);
  return `about ${digits.slice(0, 1)}.${digits.slice(1, 2)} × 10^${digits.length - 1}`;
}

/**
 * A number of things, as {@link thousands} writes it.
 *
 * @example countText(1234, "list") // "1,234 lists"
 * @example countText(1, "case is", "cases are") // "1 case is"
 */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/**
 * A number with so many decimals.
 *
 * @example decimal(2.0571, 2) // "2.06"
 */
export function decimal(number: number, places: number): string {
  return number.toFixed(places);
}

/**
 * A proportion in per cent with one decimal.
 *
 * @param proportion from 0 to 1; null gives a dash
 * @example percentText(0.7543) // "75.4%"
 */
export function percentText(proportion: number | null): string {
  return proportion === null ? "–" : `${decimal(proportion * 100, 1)}%`;
}

/** A proportion that a rule states, as it states it. @example statedPercent(0.6005) // "60.05%" */
export function statedPercent(proportion: number): string {
  return `${Number((100 * proportion).toFixed(2))}%`;
}

/**
 * A chance in per cent; what is not certain never looks so, nor what is possible as if it were not.
 *
 * @param chance from 0 to 1; null gives a dash
 * @example chanceText(0.9999) // "99.9%"
 */
export function chanceText(chance: number | null): string {
  const text = percentText(chance);
  if (text === "100.0%" && chance !== 1) return "99.9%";
  return text === "0.0%" && chance !== 0 ? "<0.1%" : text;
}

/** The chance that each of a domain's cases has. @example chanceInWords({ drawn: 26, eligible: 34 }) // "26 in 34" */
export function chanceInWords({ drawn, eligible }: { readonly drawn: number; readonly eligible: number }): string {
  return eligible === 0 ? "–" : `${thousands(drawn)} in ${thousands(eligible)}`;
}

/**
 * A margin of error in percentage points, with the decimal that the engine's own warnings give it, so that one margin is
 * the same figure wherever it is read.
 *
 * @param margin a proportion; null, of an empty sample, gives a dash
 * @example marginOfErrorFigure(0.048859) // "4.9"
 */
export function marginOfErrorFigure(marginOfError: number | null): string {
  return marginOfError === null ? "–" : decimal(percent(Math.round(marginOfError * 1e6), 1e6), 1);
}

/** A margin of error with its unit. @example pointsText(0.048859) // "4.9 points" */
export function pointsText(marginOfError: number | null): string {
  return marginOfError === null ? "–" : `${marginOfErrorFigure(marginOfError)} points`;
}
