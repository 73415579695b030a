import { MONTH_NAMES } from "../../base/words/dates.ts";

/** Which day a spreadsheet counts its serial numbers from: 1900 (the default) or 1904 (old Macintosh workbooks). */
export type DateSystem = "1900" | "1904";

const NAMES = MONTH_NAMES.map((name) => name.toLowerCase());

/** English names of months and their usual short forms, in lower case, to 1..12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...NAMES.flatMap(
    (name, index) =>
      [
        [name, index + 1],
        [name.slice(0, 3), index + 1],
      ] as const,
  ),
  ["sept", 9],
]);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a day exists, in years 1900 to 2199 of the Gregorian calendar.
 *
 * @param month 1..12
 * @param day 1..31
 * @example isCalendarDay(2026, 2, 29) // false
 */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return year >= 1900 && year < 2200 && month >= 1 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + leapDay;
}

/** Writes an ISO calendar date. @example iso(2026, 3, 14) // "2026-03-14" */
export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The ISO calendar date of a spreadsheet's serial number. In the 1900 system serials from 61 on count from 30 December 1899,
 * because its makers took 1900 for a leap year; the 1904 system counts from 1 January 1904.
 *
 * @param serial a whole number of days, 61 or more
 * @example fromSerial(46095, "1900") // "2026-03-14"
 */
export function fromSerial(serial: number, system: DateSystem): string {
  const start = system === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return dayAt(start + serial * MILLISECONDS_A_DAY);
}

const MILLISECONDS_A_DAY = 86_400_000;

function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The day so many days after one, or before it. @example daysAfter("2026-11-02", 30) // "2026-12-02" */
export function daysAfter(day: string, days: number): string {
  return dayAt(Date.parse(day) + days * MILLISECONDS_A_DAY);
}

/** How many days one day lies after another; fewer than 0 where it lies before. @example daysFrom("2026-11-02", "2026-12-02") // 30 */
export function daysFrom(day: string, next: string): number {
  return (Date.parse(next) - Date.parse(day)) / MILLISECONDS_A_DAY;
}

/**
 * Whether a day is in British Summer Time: from the last Sunday of March to the day before the last Sunday of October.
 *
 * @example isSummerTime("2026-03-29") // true
 */
export function isSummerTime(date: string): boolean {
  const year = date.slice(0, 4);
  return date >= lastSunday(`${year}-03-31`) && date < lastSunday(`${year}-10-31`);
}

function lastSunday(lastOfMonth: string): string {
  const last = new Date(`${lastOfMonth}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
