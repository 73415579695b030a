import type { DateForm } from "../../values/date-value.ts";

/** What ends the sentence "Day and month look swapped": why, the rows, what is with them, but for some. */
export interface Swap {
  readonly rows: readonly number[];
  readonly why: string;
  readonly what: string;
  readonly exceptions?: readonly number[];
}

/** The forms in which day and month can be taken for each other; a month in words is never taken for a day. */
export const FIGURES: ReadonlySet<DateForm> = new Set(["day-first", "day-first-compact", "year-first", "serial"]);

/**
 * How likely it is that of some that are each regular with a chance no more than so many are not.
 *
 * @param chances of each to be regular, from 0 to 1
 * @example chanceOfAtMost(0, [0.5, 0.5, 0.5]) // 0.125
 */
export function chanceOfAtMost(exceptions: number, chances: readonly number[]): number {
  // By one after the other: how likely each number of exceptions is so far. From the most down, so that each is still as it was.
  const likely = new Float64Array(exceptions + 1);
  likely[0] = 1;
  for (const regular of chances) {
    for (let count = exceptions; count >= 0; count--) {
      likely[count] = (likely[count] ?? 0) * regular + (likely[count - 1] ?? 0) * (1 - regular);
    }
  }
  return likely.reduce((sum, chance) => sum + chance, 0);
}
