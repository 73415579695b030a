import { type DateSystem, fromSerial, isCalendarDay, iso, MONTHS } from "./calendar.ts";
import { type DateManner, mannerOf } from "./date-manner.ts";
import { plainText } from "./plain-text.ts";

/** What became of one value of a date column. */
export type DateValue =
  | { readonly is: "date"; readonly iso: string }
  | { readonly is: "impossible" | "two-digit-year" | "time-zone" | "unknown" };

/**
 * How day and month are written: in figures, day first, as people type them; so without any mark; in figures after the year; the
 * month in words; or the whole as a spreadsheet's number.
 */
export type DateForm = "day-first" | "day-first-compact" | "year-first" | "words" | "serial";

/** A date with what its column is judged by. */
export interface WrittenDate {
  readonly value: DateValue;
  /** Null where it was not read so far. */
  readonly form: DateForm | null;
  /** Null of every other form than `day-first`. */
  readonly manner: DateManner | null;
  /** Whether it is no day of the calendar as it is read, and would be one with day and month the other way round. */
  readonly reversed: boolean;
  /** Seconds since midnight; null where no time stands beside the date. */
  readonly time: number | null;
  /** Of a year of two figures beside a month's name: the day if the year stood in front, null where that is none. Else absent. */
  readonly yearInFront?: string | null;
  /** The weekday that stands beside, from 0 for Sunday; absent where none does. */
  readonly weekday?: number;
}

const ZONE = String.raw`Z|UTC|(?:GMT|UTC)?[+-]\d{2}:?\d{2}(?: UTC)?|GMT|BST`;
const TIME = String.raw`(?:(?:[T:]|,? +(?:at +)?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(${ZONE})(?: \([^)]*\))?)?)?`;
const DAY_OF_WEEK = "(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?";
const WEEKDAY = `(?:${DAY_OF_WEEK}[,.]? *)?`;
const AFTER = String.raw`(?:,? *\(?${DAY_OF_WEEK}\)?)?`;
/** As XML writes a day with its zone: no time, so nothing that could move the day. */
const ZONE_OF_DAY = String.raw`(?:(?:Z|[+-]\d{2}:\d{2})$)?`;
const MARK = String.raw`(?: ?[-/.,\\_] ?| )`;
const NAME_MARK = "[ /.,_'-]*";

const YEAR_FIRST = RegExp(
  String.raw`^${WEEKDAY}(\d{4})${MARK}(\d{1,2})${MARK}(\d{1,2})${ZONE_OF_DAY}${TIME}${AFTER}$`,
  "i",
);
const DAY_FIRST = RegExp(String.raw`^${WEEKDAY}(\d{1,2})(${MARK})(\d{1,2})${MARK}(\d{2}|\d{4})${TIME}${AFTER}$`, "i");
const DAY_MONTH_NAME = RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?(?: of)?${NAME_MARK}([a-z]{3,9})${NAME_MARK}(\d{4}|\d{2})${TIME}${AFTER}$`,
  "i",
);
/** The hour behind a day and its month is no year. */
const WITHOUT_YEAR = /^(?:[a-z]+,? +)?\d{1,2}(?:st|nd|rd|th)?[ /.,_'-]*[a-z]{3,9} +\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/i;
const MONTH_NAME_DAY = RegExp(
  String.raw`^${WEEKDAY}([a-z]{3,9})[ /.-]+(\d{1,2})(?:st|nd|rd|th)?[ /.,-]+(\d{4})${TIME}$`,
  "i",
);
const YEAR_MONTH_NAME = RegExp(
  String.raw`^${WEEKDAY}(\d{4})[ /.-]*([a-z]{3,9})[ /.-]*(\d{1,2})(?:st|nd|rd|th)?${TIME}$`,
  "i",
);
/** As Unix, Python's ctime and Java write it: Sat Mar 14 00:00:00 GMT 2026. */
const TIME_BEFORE_YEAR = RegExp(
  String.raw`^${DAY_OF_WEEK} ([a-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2})()(?: (${ZONE}))? (\d{4})$`,
  "i",
);
/** Without any mark: 20260314, 20260314T000000, 14032026. */
const COMPACT = RegExp(
  String.raw`^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?()(${ZONE})?)?$`,
);
const COMPACT_DAY_FIRST = /^(\d{2})(\d{2})((?:19|20|21)\d{2})$/;
const SERIAL = /^(\d{5})(?:\.(\d+))?$/;
const PLAUSIBLE_SERIALS = { first: "1990-01-01", last: "2099-12-31" };
/** Zones of which every day is the day of the team. */
const OWN_ZONES = new Set([undefined, "BST"]);
const DAY_SECONDS = 86_400;
/** No date is longer, and a cell may hold megabytes. */
const LONGEST = 100;

/**
 * Reads one trimmed value of a date column. Dates in figures are day first, never swapped; a year of two digits
 * is read only beside the name of a month, as 20yy. A number that a spreadsheet
 * would show as a day from 1990 to 2099 is that day. Marks that are not seen, kinds of dashes and quotation marks, a
 * weekday and a time beside the date do not count.
 *
 * @example readDate("14-Mar-26", "1900") // { is: "date", iso: "2026-03-14" }
 */
export function readDate(text: string, system: DateSystem): DateValue {
  return readWrittenDate(text, system).value;
}

/**
 * Reads a date as {@link readDate} does, with the form in which it is written.
 *
 * @example readWrittenDate("14/03/2026 23:00", "1900") // { value: { is: "date", iso: "2026-03-14" }, form: "day-first", manner: { mark: "/", nought: true, time: "0:00" }, reversed: false, time: 82800 }
 */
export function readWrittenDate(text: string, system: DateSystem): WrittenDate {
  if (text.length > LONGEST) return unread("unknown");
  const plain = plainText(text).replace(/[ .,;:]+$/, "");
  const said = WEEKDAY_SAID.exec(plain)?.[1];
  const read = readPlainDate(plain, system);
  return said === undefined ? read : { ...read, weekday: WEEKDAYS.indexOf(said.toLowerCase()) };
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY_SAID = /\b(sun|mon|tue|wed|thu|fri|sat)(?:day|s|nesday|sday|r|rs|rsday|urday)?\b/i;

function readPlainDate(plain: string, system: DateSystem): WrittenDate {
  let found = YEAR_FIRST.exec(plain);
  if (found) return day("year-first", found[1], Number(found[2]), found[3], found.slice(4));
  found = DAY_FIRST.exec(plain);
  if (found) {
    const [, dayOfMonth, mark = "", month = "", year = "", ...time] = found;
    if (year.length === 2) return unread("two-digit-year");
    return { ...day("day-first", year, Number(month), dayOfMonth, time), manner: mannerOf(mark, month, time) };
  }
  if (WITHOUT_YEAR.test(plain)) return unread("unknown");
  found = DAY_MONTH_NAME.exec(plain);
  if (found) {
    const read = dayOfNamedMonth(found[3]?.padStart(4, "20"), found[2], found[1], found.slice(4));
    if (found[3]?.length !== 2 || found[1]?.length !== 2) return read;
    const { value } = dayOfNamedMonth(`20${found[1]}`, found[2], found[3], []);
    return { ...read, yearInFront: value.is === "date" ? value.iso : null };
  }
  found = MONTH_NAME_DAY.exec(plain);
  if (found) return dayOfNamedMonth(found[3], found[1], found[2], found.slice(4));
  found = YEAR_MONTH_NAME.exec(plain);
  if (found) return dayOfNamedMonth(found[1], found[2], found[3], found.slice(4));
  found = TIME_BEFORE_YEAR.exec(plain);
  if (found) return dayOfNamedMonth(found[8], found[1], found[2], found.slice(3, 8));
  const compact = compactDate(plain);
  if (compact) return compact;
  found = SERIAL.exec(plain);
  return found ? dayOfSerial(Number(found[1]), Number(`0.${found[2] ?? 0}`), system) : unread("unknown");
}

/** Eight figures are never a day in both orders: one order's year is no month of the other. */
function compactDate(plain: string): WrittenDate | null {
  const yearFirst = COMPACT.exec(plain);
  const read = yearFirst && day("year-first", yearFirst[1], Number(yearFirst[2]), yearFirst[3], yearFirst.slice(4));
  if (read?.value.is === "date") return read;
  const dayFirst = COMPACT_DAY_FIRST.exec(plain);
  const other = dayFirst && day("day-first-compact", dayFirst[3], Number(dayFirst[2]), dayFirst[1], []);
  return other?.value.is === "date" ? other : (read ?? other);
}

function unread(is: Exclude<DateValue["is"], "date">): WrittenDate {
  return { value: { is }, form: null, manner: null, reversed: false, time: null };
}

function dayOfSerial(serial: number, part: number, system: DateSystem): WrittenDate {
  const date = fromSerial(serial, system);
  const plausible = date >= PLAUSIBLE_SERIALS.first && date <= PLAUSIBLE_SERIALS.last;
  if (!plausible) return unread("unknown");
  return {
    value: { is: "date", iso: date },
    form: "serial",
    manner: null,
    reversed: false,
    time: Math.round(part * DAY_SECONDS),
  };
}

type Text = string | undefined;

function dayOfNamedMonth(year: Text, name: Text, dayOfMonth: Text, time: readonly Text[]): WrittenDate {
  const month = MONTHS.get(String(name).toLowerCase());
  return month === undefined ? unread("unknown") : day("words", year, month, dayOfMonth, time);
}

/** @param time hours, minutes, seconds, a or p, zone; each where it is written */
function day(form: DateForm, yearText: Text, month: number, dayText: Text, time: readonly Text[]): WrittenDate {
  const [hours, minutes, seconds, half, zone] = time;
  const [year, dayOfMonth] = [Number(yearText), Number(dayText)];
  const since = hours === undefined ? null : secondsOf(Number(hours), Number(minutes), Number(seconds ?? 0), half);
  // A system that exports midnight of British Summer Time in UTC writes 23:00 of the day before.
  if (!OWN_ZONES.has(zone?.toUpperCase()) && since !== 0) return unread("time-zone");
  if (isCalendarDay(year, month, dayOfMonth))
    return {
      value: { is: "date", iso: iso(year, month, dayOfMonth) },
      form,
      manner: null,
      reversed: false,
      time: since,
    };
  return {
    value: { is: "impossible" },
    form,
    manner: null,
    reversed: isCalendarDay(year, dayOfMonth, month),
    time: since,
  };
}

function secondsOf(hours: number, minutes: number, seconds: number, half: Text): number {
  const twelve = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return 3600 * twelve + 60 * minutes + seconds;
}
