import { countText } from "../../../base/words/numbers.ts";
import { SEVERITIES, type Severity } from "../../../long-list/findings/finding-order.ts";

/**
 * How many findings of each severity a list has, in a few words.
 *
 * @example countsText({ error: 2, warning: 1, notice: 0 }) // "2 errors, 1 warning"
 */
export function countsText(counts: Readonly<Record<Severity, number>>): string {
  const some = SEVERITIES.filter((severity) => counts[severity] > 0);
  return some.map((severity) => countText(counts[severity], severity)).join(", ") || "No findings";
}
