import { type Found, found } from "../../findings/finding.ts";
import { namedRows } from "../../findings/named-rows.ts";
import type { Column } from "../../headings/columns.ts";
import { daysFrom } from "../../values/calendar.ts";
import type { WrittenDate } from "../../values/date-value.ts";

/** So many dates, each as far from the one above, are no cases as they fall: a list sorted by its starts has runs of a few days. */
const ENOUGH_FILLED = 12;

/** Dates one below another, from the place of the first on. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly step: string;
}

/**
 * Dates that were filled in and not typed: a spreadsheet makes a series of a date that is dragged down a column, a day or a month
 * further in each row, and a report writes the day from which it counts into every one.
 *
 * @param dates what was read in each row, null for a blank
 * @example filledDates(column, dates, rows).map(({ code }) => code) // ["dates-filled"] for 1/4/2026, 2/4/2026, 3/4/2026 and so on
 */
export function filledDates(column: Column, dates: readonly (WrittenDate | null)[], rows: readonly number[]): Found[] {
  const days = dates.map((date) => (date?.value.is === "date" ? date.value.iso : null));
  const all = new Set(days);
  const [first] = days;
  if (all.size === 1 && first && days.length >= ENOUGH_FILLED) {
    const details = { count: days.length, date: first, field: column.field.name };
    return [found("dates-all-one", { rows, column: column.heading }, details)];
  }
  return runsOf(days)
    .filter(({ first, last }) => last - first + 1 >= ENOUGH_FILLED)
    .map(({ first, last, step }) => {
      const filled = rows.slice(first, last + 1);
      return found("dates-filled", { rows: filled, column: column.heading }, { rows: namedRows(filled, "rows"), step });
    });
}

type Day = string | null | undefined;

/** All runs of equal steps, each as long as it is. */
function runsOf(days: readonly (string | null)[]): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first + 1 < days.length; ) {
    const inDays = runFrom(days, first, stepInDays);
    const inMonths = runFrom(days, first, stepInMonths);
    const longest = inMonths.last > inDays.last ? inMonths : inDays;
    if (longest.last > first) runs.push(longest);
    first = Math.max(longest.last, first + 1);
  }
  return runs;
}

/** One date alone where there is no such step to the next. */
function runFrom(days: readonly Day[], first: number, stepOf: (one: Day, next: Day) => string | null): Run {
  const step = stepOf(days[first], days[first + 1]);
  if (step === null) return { first, last: first, step: "" };
  let last = first + 1;
  while (last + 1 < days.length && stepOf(days[last], days[last + 1]) === step) last++;
  return { first, last, step };
}

function stepInDays(one: Day, next: Day): string | null {
  if (!one || !next) return null;
  const step = daysFrom(one, next);
  if (step === 0) return null;
  const days = Math.abs(step) === 1 ? "one day" : `${Math.abs(step)} days`;
  return `${days} ${step > 0 ? "after" : "before"}`;
}

/** Months have no one length: the same day of the next month, or of the next year. */
function stepInMonths(one: Day, next: Day): string | null {
  if (!one || !next || one.slice(8) !== next.slice(8)) return null;
  const months = monthsOf(next) - monthsOf(one);
  if (Math.abs(months) !== 1 && Math.abs(months) !== 12) return null;
  return `one ${Math.abs(months) === 1 ? "month" : "year"} ${months > 0 ? "after" : "before"}`;
}

function monthsOf(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
}
