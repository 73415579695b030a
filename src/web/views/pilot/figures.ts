import { SEVERITIES, type Severity } from "../../../long-list/finding-order.ts";
import { decimal, percentText, thousands } from "../../../words/numbers.ts";

/** How the pilot desk writes its figures. @module */

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

/**
 * A margin of error in percentage points.
 *
 * @param margin null, of an empty sample, gives a dash
 * @example pointsText(0.048859) // "4.89"
 */
export function pointsText(margin: number | null): string {
  return margin === null ? "–" : decimal(margin * 100, 2);
}

/** @example countText(1234, "list") // "1,234 lists" */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** @example countsText({ error: 2, warning: 1, notice: 0 }) // "2 errors, 1 warning" */
export function countsText(counts: Readonly<Record<Severity, number>>): string {
  const some = SEVERITIES.filter((severity) => counts[severity] > 0);
  return some.map((severity) => countText(counts[severity], severity)).join(", ") || "No findings";
}
