import type { DateManner } from "../../values/date-manner.ts";
import { type DatedRow, isEitherWay, isOver12 } from "./dated-row.ts";
import { chanceOfAtMost, type Swap } from "./swap.ts";

/**
 * A program with US settings takes 04/03/2026 for 3 April and leaves 14/03/2026 as it is: then all dates that it took have a
 * day of up to 12, for it was the month, and all that stayed as they were typed have one of over 12. The other way round
 * it is a list with the month in front, of which somebody corrected what could not be read. What it took stands in another form
 * (2026-03-04), or in the same form in another manner (3/4/2026).
 *
 * @param read all that are days
 * @returns null where days and forms have nothing to do with each other
 * @example bySplit(read)?.rows // those with 2026-04-03 where 5 of such stand beside 12 as 14/03/2026
 */
export function bySplit(read: readonly DatedRow[]): Swap | null {
  const typed = read.filter(({ form }) => form === "day-first");
  return byForms(read, typed) ?? byManners(typed);
}

function byForms(read: readonly DatedRow[], typed: readonly DatedRow[]): Swap | null {
  const others = read.filter(({ form }) => form !== "day-first");
  // What a program took is seldom shown with the month in words; where people wrote so beside, it says nothing of the others.
  const figures = others.filter(({ form }) => form !== "words");
  for (const made of new Set([others, figures])) {
    const taken = split(made, typed);
    if (taken !== null) {
      const what = ` the dates are the program's own, each with a day of up to 12, and the ${taken.over12} that are as they were typed all have a day over 12`;
      return { ...taken, why: " by a program with US settings: in", what };
    }
    const corrected = split(typed, made);
    if (corrected !== null && !isOfOneMonth(typed)) {
      const what = ` the dates are as they were typed, each with a day of up to 12, and the ${corrected.over12} in other forms all have a day over 12, as where the month stands in front and only what could not be read was corrected`;
      return { ...corrected, why: ": in", what };
    }
  }
  return null;
}

/** In what two dates of one form may differ, and how that is said. */
const DIFFERENCES: readonly (readonly [of: (manner: DateManner) => string | boolean | null, said: string])[] = [
  [({ nought }) => nought, "with a nought before the month or without"],
  [({ mark }) => mark, "with another mark between the figures"],
  [({ time }) => time, "with a time or without"],
];

/** People and programs of one team have a few; each is compared with all the others. */
const MOST_MANNERS = 50;

/** A program that saves a list as text again writes what it took in its own manner, and what it left as that was. */
function byManners(typed: readonly DatedRow[]): Swap | null {
  for (const [of, said] of DIFFERENCES) {
    const manners = Map.groupBy(typed, ({ manner }) => manner && of(manner));
    const neither = manners.get(null)?.filter(isEitherWay) ?? [];
    manners.delete(null);
    if (manners.size > MOST_MANNERS) continue;
    for (const one of manners.values()) {
      const others = [...manners.values()].filter((some) => some !== one).flat();
      const taken = split(one, others);
      if (taken === null || isOfOneMonth(one)) continue;
      const rows = [...taken.rows, ...neither.map(({ row }) => row)].sort((a, b) => a - b);
      const what = ` the dates have a day of up to 12, and the ${taken.over12} that are written otherwise (${said}) all have a day over 12, as where a program with US settings took what it could and left the others`;
      return { ...taken, rows, why: ": in", what };
    }
  }
  return null;
}

/** A team that began to write dates in another form in the middle of a month, in a list of that month. */
function isOfOneMonth(read: readonly DatedRow[]): boolean {
  return new Set(read.map(({ iso }) => iso.slice(0, 7))).size === 1;
}

/** The share of days with a number of up to 12: twelve of each month. */
const UP_TO_12 = 0.3945;
/** How rare a split with no more exceptions must be in lists whose forms have nothing to do with their days. */
const ONE_IN = 1_000;
/** More exceptions than one in eight rows are no slips and corrections, but a way to type, however rare the rest is. */
const ROWS_FOR_EXCEPTION = 8;

interface Split {
  /** Those with a day of up to 12 that are no exceptions. */
  readonly rows: readonly number[];
  readonly over12: number;
  readonly exceptions: readonly number[];
}

/** The split of dates by their days, or null where it may be chance. */
function split(low: readonly DatedRow[], high: readonly DatedRow[]): Split | null {
  const exceptions = [...low.filter(isOver12), ...high.filter((one) => !isOver12(one))];
  const rows = low.filter((one) => !isOver12(one)).map(({ row }) => row);
  const over12 = high.filter(isOver12).length;
  if (rows.length === 0 || over12 === 0) return null;
  if (exceptions.length * ROWS_FOR_EXCEPTION > low.length + high.length) return null;
  const chances = [...low.map(() => UP_TO_12), ...high.map(() => 1 - UP_TO_12)];
  if (chanceOfAtMost(exceptions.length, chances) * ONE_IN > 1) return null;
  return { rows, over12, exceptions: exceptions.map(({ row }) => row).sort((a, b) => a - b) };
}
