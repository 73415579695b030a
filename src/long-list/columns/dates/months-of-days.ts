import { countText } from "../../../base/words/numbers.ts";
import { type DatedRow, dayOf, isEitherWay, isOver12 } from "./dated-row.ts";
import { chanceOfAtMost, FIGURES, type Swap } from "./swap.ts";

/** How rare it must be by chance: nothing else of such a list looks wrong. */
const ONE_IN = 1_000_000;
/** Of the days that may be read either way one in so many lies where no day over 12 does. */
const ELSEWHERE_ONE_IN = 4;

/**
 * Dates that a program with US settings took and that all stand in one form again show nothing in their form, but in their months:
 * those with a day over 12 lie in the months of the list, the others all over the year, and with day and month the other way round
 * they lie in the months of the list too. Days as they fall do so about as often as the list has months in the year.
 *
 * Each day counts once: cases that start together say no more than one. The first of a month does not count, for it is where people
 * put a date of which they know the month alone.
 *
 * @example byMonths(read)?.rows // of 40 cases from March to July, 15 with day and month swapped, those 15
 */
export function byMonths(read: readonly DatedRow[]): Swap | null {
  const figures = read.filter(({ form }) => FIGURES.has(form));
  const counts = countsOf(new Set(figures.map(({ iso }) => iso)));
  if (counts === null) return null;
  const { months, either, elsewhere, turned } = counts;
  const why = `: the dates with a day over 12 lie in ${countText(months, "month")}; of ${countText(either, "other day")} that may be read either way ${elsewhere} lie in other months, and ${turned === either ? "all" : turned} lie in those months with day and month the other way round, which makes other days of`;
  return { rows: figures.filter(isEitherWay).map(({ row }) => row), why, what: "" };
}

/**
 * Whether {@link byMonths} tells of dates with these days.
 *
 * @param days ISO, each once
 */
export function seemTurned(days: ReadonlySet<string>): boolean {
  return countsOf(days) !== null;
}

interface Counts {
  /** In which dates with a day over 12 lie. */
  readonly months: number;
  /** Days that may be read either way. */
  readonly either: number;
  /** Those of them that lie in other months. */
  readonly elsewhere: number;
  /** Those of them that lie in these months the other way round. */
  readonly turned: number;
}

/** Null where it may be chance. */
function countsOf(days: ReadonlySet<string>): Counts | null {
  const all = [...days].map((iso) => ({ iso }));
  const over12 = Map.groupBy(all.filter(isOver12), (one) => monthOf(one));
  const either = all.filter((one) => isEitherWay(one) && dayOf(one) !== 1);
  const others = Map.groupBy(either, (one) => monthOf(one));
  const months = [...others.keys()].filter((month) => !over12.has(month));
  const elsewhere = months.flatMap((month) => others.get(month) ?? []);
  if (elsewhere.length * ELSEWHERE_ONE_IN < either.length) return null;
  const turned = either.filter((one) => over12.has(monthOf(one, dayOf(one))));
  const chance =
    chanceOfMonths(
      months.length,
      others.size,
      [...over12.values()].map(({ length }) => length),
    ) *
    chanceOfAtMost(
      either.length - turned.length,
      either.map((one) => {
        const some = MONTHS.filter((month) => monthOf(one, month) !== monthOf(one));
        return some.filter((month) => over12.has(monthOf(one, month))).length / some.length;
      }),
    );
  if (chance * ONE_IN > 1) return null;
  return { months: over12.size, either: either.length, elsewhere: elsewhere.length, turned: turned.length };
}

/**
 * How likely so many of the months in which days of up to 12 lie have no day over 12, where both fall alike. A month that
 * was missed is about as likely as one that was nearly missed.
 *
 * @param counts the days over 12 of each month that has some
 */
function chanceOfMonths(missed: number, all: number, counts: readonly number[]): number {
  const nearly = counts.filter((count) => count === 1).length;
  const chance = (nearly + 2) / (counts.length + 3);
  return chanceOfAtMost(all - missed, new Array<number>(all).fill(chance));
}

type Day = Pick<DatedRow, "iso">;

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The month of a date, or another of its year, as "2026-03". */
function monthOf({ iso }: Day, month = Number(iso.slice(5, 7))): string {
  return `${iso.slice(0, 5)}${String(month).padStart(2, "0")}`;
}
