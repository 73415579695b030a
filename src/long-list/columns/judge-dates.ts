import { nth } from "../../base/lists.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { isSummerTime } from "../values/calendar.ts";
import type { WrittenDate } from "../values/date-value.ts";
import type { Column } from "./columns.ts";

/** A date of the column with its row. */
interface DatedRow {
  readonly row: number;
  readonly iso: string;
  readonly dayFirst: boolean;
  readonly time: number | null;
}

/**
 * Judges a column of dates as a column: patterns that no list has by chance and that a program makes, which would move
 * cases out of their windows without a word. Of end dates, on which no draw depends, only what would give wrong ones.
 *
 * @param dates what was read in each row, null for a blank
 * @example judgeDates(column, dates, rows, "2026-11-02").map(({ code }) => code) // ["dates-in-utc"] where summer days are at 23:00
 */
export function judgeDates(
  column: Column,
  dates: readonly (WrittenDate | null)[],
  rows: readonly number[],
  inspectionDate: string,
): Found[] {
  if (!isWorthJudging(dates, inspectionDate)) return [];
  const read = dates.flatMap((date, at): DatedRow[] =>
    date?.value.is === "date"
      ? [{ row: nth(rows, at), iso: date.value.iso, dayFirst: date.dayFirst, time: toTheMinute(date.time) }]
      : [],
  );
  const judges = column.field.needed
    ? [swapped, inUtc, onOneDay, longAgo(inspectionDate), from1904(inspectionDate)]
    : [swapped];
  return judges.flatMap((judge) => judge(read, column));
}

/** Nearly every column is of one form, without times, of days as they fall: that is told without looking at its rows again. */
function isWorthJudging(dates: readonly (WrittenDate | null)[], inspectionDate: string): boolean {
  const forms = new Set<boolean>();
  const last = yearsBefore(inspectionDate);
  let latest = "";
  let [all, firsts, ends] = [0, 0, 0];
  for (const date of new Set(dates)) {
    if (date?.value.is !== "date") continue;
    const { iso } = date.value;
    if ((date.time ?? 0) > 0 || iso < last) return true;
    forms.add(date.dayFirst);
    if (iso > latest) latest = iso;
    all++;
    if (iso.endsWith("-01")) firsts++;
    else if (Number(iso.slice(8)) > 27) ends++;
  }
  return (
    forms.size > 1 || latest < yearsBefore(inspectionDate, YEARS_EARLY) || (all > 0 && (firsts === all || ends === all))
  );
}

/** In thousandths of a power of ten: how much rarer a list gets with each date that has a day of up to 12, or of over 12. */
const RARER = { upTo12: 404, over12: 219 };
const ONE_IN_A_THOUSAND = 3_000;

/**
 * A program with US settings takes 04/03/2026 for 3 April and leaves 14/03/2026 as it is: then all dates that it took have a
 * day of up to 12, for it was the month, and all that stayed as they were typed have one of over 12.
 */
function swapped(read: readonly DatedRow[], column: Column): Found[] {
  const typed = read.filter(({ dayFirst }) => dayFirst);
  const made = read.filter(({ dayFirst }) => !dayFirst);
  if (typed.length === 0 || made.length === 0) return [];
  if (typed.some((one) => dayOf(one) <= 12) || made.some((one) => dayOf(one) > 12)) return [];
  if (RARER.upTo12 * made.length + RARER.over12 * typed.length < ONE_IN_A_THOUSAND) return [];
  const rows = made.map(({ row }) => row);
  const code = column.field.needed ? "dates-swapped" : "end-dates-swapped";
  return [found(code, { rows, column: column.heading }, { made: namedRows(rows, "rows"), typed: typed.length })];
}

const HOUR = 3_600;
const LATE = 18 * HOUR;

/** Midnight in the team's time is 23:00 of the day before in UTC, in summer; elsewhere in Europe 22:00, in America earlier. */
function inUtc(read: readonly DatedRow[], column: Column): Found[] {
  const timed = read.flatMap(({ time, ...one }) => (time !== null && time > 0 ? [{ ...one, time }] : []));
  const hours = new Set(timed.map(({ time }) => time));
  if (timed.length === 0 || hours.size > 2 || [...hours].some((time) => time < LATE || time % HOUR !== 0)) return [];
  const byMidnight = read.filter(({ time }) => time === null || time === 0);
  if (timed.length === 1 && (!isSummerTime(nth(timed, 0).iso) || byMidnight.some(({ iso }) => isSummerTime(iso))))
    return [];
  const rows = timed.map(({ row }) => row);
  const hour = [...hours]
    .map((time) => `${time / HOUR}:00`)
    .sort()
    .join(" or ");
  return [found("dates-in-utc", { rows, column: column.heading }, { rows: namedRows(rows, "rows"), hour })];
}

/** Of as many months or more: one or two dates may be all that a list has. */
const ENOUGH_MONTHS = 3;

/** A month shown without its day is stored as its first or its last day. */
function onOneDay(read: readonly DatedRow[], column: Column): Found[] {
  if (new Set(read.map(({ iso }) => iso.slice(0, 7))).size < ENOUGH_MONTHS) return [];
  const which = read.every((one) => dayOf(one) === 1) ? "first" : read.every(isLastOfMonth) ? "last" : null;
  if (which === null) return [];
  return [found("dates-on-one-day", { rows: read.map(({ row }) => row), column: column.heading }, { which })];
}

/** Who is a child now was under ten, the age of criminal responsibility, ten years ago and more. */
const YEARS = 10;

function longAgo(inspectionDate: string) {
  const last = yearsBefore(inspectionDate);
  return (read: readonly DatedRow[], column: Column): Found[] => {
    const old = read.filter(({ iso }) => iso < last);
    if (old.length === 0) return [];
    const years = [...new Set(old.map(({ iso }) => iso.slice(0, 4)))].sort().slice(0, 5).join(", ");
    return [
      found("start-long-ago", { rows: old.map(({ row }) => row), column: column.heading }, { years, limit: YEARS }),
    ];
  };
}

/** From the first day that one of a spreadsheet's two ways to count has to that of the other: four years and a day. */
const DAYS_FROM_1904 = 1_462;
/** A list whose last start is longer ago is no list for this inspection as it stands. */
const YEARS_EARLY = 3;
const ENOUGH_STARTS = 5;

/** Dates that are copied out of a workbook that counts its days from 1904 are early by as much, all of them. */
function from1904(inspectionDate: string) {
  return (read: readonly DatedRow[], column: Column): Found[] => {
    const last = read.reduce((latest, { iso }) => (iso > latest ? iso : latest), "");
    if (read.length < ENOUGH_STARTS || last >= yearsBefore(inspectionDate, YEARS_EARLY)) return [];
    const meant = daysAfter(last, DAYS_FROM_1904);
    if (meant > inspectionDate || meant < yearsBefore(inspectionDate, 1)) return [];
    return [found("dates-from-1904", { rows: read.map(({ row }) => row), column: column.heading }, { last, meant })];
  };
}

const LAST_MINUTE = 24 * HOUR - 60;

/** Serial numbers are written to a few digits. 23:59:59 is the end of its day and no midnight. */
function toTheMinute(time: number | null): number | null {
  if (time === null) return null;
  return time < 24 * HOUR ? Math.min(60 * Math.round(time / 60), LAST_MINUTE) : time;
}

function yearsBefore(date: string, years = YEARS): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, "0")}${date.slice(4)}`;
}

function dayOf({ iso }: DatedRow): number {
  return Number(iso.slice(8));
}

function isLastOfMonth({ iso }: DatedRow): boolean {
  return daysAfter(iso, 1).endsWith("-01");
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + 86_400_000 * days).toISOString().slice(0, 10);
}
