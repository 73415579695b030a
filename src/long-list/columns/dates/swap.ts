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
  // By one after the other: how likely each number of exceptions is so far.
  let likely = [1, ...new Array<number>(exceptions).fill(0)];
  for (const regular of chances) {
    likely = likely.map((chance, count) => chance * regular + (likely[count - 1] ?? 0) * (1 - regular));
  }
  return likely.reduce((sum, chance) => sum + chance, 0);
}
