import { countText } from "../../../base/words/numbers.ts";
import { type DatedRow, dayOf, isEitherWay, isOver12 } from "./dated-row.ts";
import { FIGURES, isRare, type Swap } from "./swap.ts";

/** So many dates, and one in so many of those that may be read either way, lie where no date with a day over 12 does. */
const ENOUGH_ELSEWHERE = 3;
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
  const months = new Set(all.filter(isOver12).map(({ iso }) => iso.slice(0, 7)));
  const either = all.filter((one) => isEitherWay(one) && dayOf(one) !== 1);
  const elsewhere = either.filter(({ iso }) => !months.has(iso.slice(0, 7))).length;
  if (elsewhere < ENOUGH_ELSEWHERE || elsewhere * ELSEWHERE_ONE_IN < either.length) return null;
  const turned = either.filter((one) => months.has(monthOf(one, dayOf(one)))).length;
  const chances = either.map((one) => {
    const own = one.iso.slice(0, 7);
    return MONTHS.filter((month) => monthOf(one, month) !== own && months.has(monthOf(one, month))).length / 11;
  });
  if (!isRare(either.length - turned, chances)) return null;
  return { months: months.size, either: either.length, elsewhere, turned };
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A month of a date's year, as "2026-03". */
function monthOf({ iso }: Pick<DatedRow, "iso">, month: number): string {
  return `${iso.slice(0, 5)}${String(month).padStart(2, "0")}`;
}
