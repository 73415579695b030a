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

/** How rare a pattern must be in lists whose dates are as they should be: it is an error. */
const ONE_IN = 1_000;

/**
 * Whether it is rare by chance that of some that are each regular with a chance no more than so many are not.
 *
 * @param chances of each to be regular, from 0 to 1
 * @example isRare(0, [0.5, 0.5, 0.5]) // false: that is one in eight
 */
export function isRare(exceptions: number, chances: readonly number[]): boolean {
  // By one after the other: how likely each number of exceptions is so far.
  let likely = [1, ...new Array<number>(exceptions).fill(0)];
  for (const regular of chances) {
    likely = likely.map((chance, count) => chance * regular + (likely[count - 1] ?? 0) * (1 - regular));
  }
  return likely.reduce((sum, chance) => sum + chance, 0) * ONE_IN <= 1;
}
