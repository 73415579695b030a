import { type DateSystem, fromSerial, isCalendarDay, iso, MONTHS } from "./calendar.ts";

/** What became of one value of a date column. */
export type DateValue =
  | { readonly is: "date"; readonly iso: string }
  | { readonly is: "impossible" | "two-digit-year" | "time-zone" | "unknown" };

const TIME = String.raw`(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?[AaPp][Mm])?(Z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = `(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*,? +)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{2}|\d{4})${TIME}$`);
const DAY_MONTH_NAME = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]*([a-z]{3,9})\.?,?[ /.-]*(\d{4}|\d{2})${TIME}$`,
  "i",
);
const MONTH_NAME_DAY = new RegExp(
  String.raw`^${WEEKDAY}([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})${TIME}$`,
  "i",
);
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const PLAUSIBLE_SERIALS = { first: "1990-01-01", last: "2099-12-31" };

/**
 * Reads one trimmed value of a date column. Dates in figures are day first, never swapped; a year of two digits
 * is read only beside the name of a month, as 20yy. A number that a spreadsheet
 * would show as a day from 1990 to 2099 is that day.
 *
 * @example readDate("14-Mar-26", "1900") // { is: "date", iso: "2026-03-14" }
 */
export function readDate(text: string, system: DateSystem): DateValue {
  let found = YEAR_FIRST.exec(text);
  if (found) return day(found[1]!, Number(found[2]), found[3]!, found);
  found = DAY_FIRST.exec(text);
  if (found)
    return found[3]!.length === 2 ? { is: "two-digit-year" } : day(found[3]!, Number(found[2]), found[1]!, found);
  found = DAY_MONTH_NAME.exec(text);
  if (found) return dayOfNamedMonth(found[3]!.padStart(4, "20"), found[2]!, found[1]!, found);
  found = MONTH_NAME_DAY.exec(text);
  if (found) return dayOfNamedMonth(found[3]!, found[1]!, found[2]!, found);
  return SERIAL.test(text) ? dayOfSerial(Math.floor(Number(text)), system) : { is: "unknown" };
}

function dayOfSerial(serial: number, system: DateSystem): DateValue {
  const date = fromSerial(serial, system);
  const plausible = date >= PLAUSIBLE_SERIALS.first && date <= PLAUSIBLE_SERIALS.last;
  return plausible ? { is: "date", iso: date } : { is: "unknown" };
}

function dayOfNamedMonth(year: string, name: string, dayOfMonth: string, found: RegExpExecArray): DateValue {
  const month = MONTHS.get(name.toLowerCase());
  return month === undefined ? { is: "unknown" } : day(year, month, dayOfMonth, found);
}

function day(yearText: string, month: number, dayText: string, found: RegExpExecArray): DateValue {
  const [hours, minutes, seconds, zone] = found.slice(4);
  // A system that exports midnight of British Summer Time in UTC writes 23:00 of the day before.
  const midnight = Number(hours) + Number(minutes) + Number(seconds ?? 0) === 0;
  if (zone !== undefined && !midnight) return { is: "time-zone" };
  const [year, dayOfMonth] = [Number(yearText), Number(dayText)];
  return isCalendarDay(year, month, dayOfMonth)
    ? { is: "date", iso: iso(year, month, dayOfMonth) }
    : { is: "impossible" };
}
