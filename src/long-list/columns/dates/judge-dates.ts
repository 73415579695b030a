import { nth } from "../../../base/lists.ts";
import { type Found, found } from "../../findings/finding.ts";
import type { Column } from "../../headings/columns.ts";
import { daysAfter } from "../../values/calendar.ts";
import type { WrittenDate } from "../../values/date-value.ts";
import { type DatedRow, dayOf } from "./dated-row.ts";
import { inUtc, toTheMinute } from "./in-utc.ts";
import { seemTurned } from "./months-of-days.ts";
import { shortYears } from "./short-years.ts";
import { saysOtherOrder, swappedDates } from "./swapped-dates.ts";
import { weekdaysThatDiffer } from "./weekdays.ts";

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
  if (!isWorthJudging(dates, inspectionDate) && !saysOtherOrder(column.heading)) return [];
  const read = dates.flatMap((date, at): DatedRow[] =>
    date?.value.is === "date" && date.form !== null
      ? [
          {
            row: nth(rows, at),
            iso: date.value.iso,
            form: date.form,
            manner: date.manner,
            time: toTheMinute(date.time),
            yearInFront: date.yearInFront,
            weekday: date.weekday ?? null,
          },
        ]
      : [],
  );
  const judges = column.field.needed
    ? [inUtc, onOneDay, longAgo(inspectionDate), from1904(inspectionDate), shortYears(inspectionDate)]
    : [];
  const swapped = swappedDates(column, dates, read);
  const weekdays = column.field.needed && swapped.length === 0 ? weekdaysThatDiffer(read, column) : [];
  return [...swapped, ...weekdays, ...judges.flatMap((judge) => judge(read, column))];
}

/** In what dates of one column may be written unlike each other; null where one says nothing of it. */
const LOOKS: readonly ((date: WrittenDate) => string | boolean | null | undefined)[] = [
  ({ form }) => form,
  ({ manner }) => manner?.mark,
  ({ manner }) => manner?.nought,
  ({ manner }) => manner?.time,
];

/** Nearly every column is written in one way, without times, of days as they fall: that is told without looking at its rows again. */
function isWorthJudging(dates: readonly (WrittenDate | null)[], inspectionDate: string): boolean {
  const written = [...new Set(dates)].filter((date) => date !== null);
  if (written.some(({ reversed, time, weekday }) => reversed || (time ?? 0) > 0 || weekday !== undefined)) return true;
  if (LOOKS.some((look) => new Set(written.map(look).filter((one) => one !== null && one !== undefined)).size > 1))
    return true;
  if (written.some(({ yearInFront }) => yearInFront !== undefined)) return true;
  const days = new Set(written.flatMap(({ value }) => (value.is === "date" ? value.iso : [])));
  const early = yearsBefore(inspectionDate, YEARS_EARLY);
  const firsts = [...days].filter((iso) => iso.endsWith("-01")).length;
  const ends = [...days].filter((iso) => Number(iso.slice(8)) > 27).length;
  return Math.max(firsts, ends) * 2 > days.size || [...days].some((iso) => iso < early) || seemTurned(days);
}

/** Of as many months or more: one or two dates may be all that a list has. */
const ENOUGH_MONTHS = 3;
/** For each date of another day, so many: days as they fall are the first or the last of their month once in thirty. */
const MONTHS_FOR_OTHER = 4;

/** A month shown without its day is stored as its first or its last day; a few dates may have come from elsewhere. */
function onOneDay(read: readonly DatedRow[], column: Column): Found[] {
  const firsts = read.filter((one) => dayOf(one) === 1);
  const lasts = read.filter(isLastOfMonth);
  const [which, those] = firsts.length >= lasts.length ? ["first", firsts] : ["last", lasts];
  const others = read.length - those.length;
  const months = new Set(those.map(({ iso }) => iso.slice(0, 7))).size;
  if (months < Math.max(ENOUGH_MONTHS, others * MONTHS_FOR_OTHER)) return [];
  const rows = those.map(({ row }) => row);
  const all = others === 0 ? "Every start date is" : `All start dates but ${others} are`;
  return [found("dates-on-one-day", { rows, column: column.heading }, { all, which })];
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
/** A list of which most starts are longer ago is no list for this inspection as it stands. */
const YEARS_EARLY = 3;
const ENOUGH_STARTS = 5;
/** Fewer early starts than one in so many are a few long orders. */
const EARLY_ONE_IN = 5;

/**
 * Dates that are copied out of a workbook that counts its days from 1904 are early by as much: all of them, or a part where rows of
 * another workbook stand beside. Those four years early and those of the last year leave the years between empty, and where they
 * are not the most all of them would lie in the last year.
 */
function from1904(inspectionDate: string) {
  return (read: readonly DatedRow[], column: Column): Found[] => {
    const early = read.filter(({ iso }) => iso < yearsBefore(inspectionDate, YEARS_EARLY));
    const last = early.reduce((latest, { iso }) => (iso > latest ? iso : latest), "");
    if (read.length < ENOUGH_STARTS || EARLY_ONE_IN * early.length < read.length) return [];
    const year = yearsBefore(inspectionDate, 1);
    const isMost = 2 * early.length > read.length;
    if (!isMost && (early.length < ENOUGH_STARTS || early.some(({ iso }) => daysAfter(iso, DAYS_FROM_1904) < year)))
      return [];
    if (read.some(({ iso }) => iso > last && iso < year)) return [];
    const meant = daysAfter(last, DAYS_FROM_1904);
    if (meant > inspectionDate || meant < year) return [];
    const which = early.length === read.length ? "Every start lies" : `${early.length} of ${read.length} starts lie`;
    const rows = early.map(({ row }) => row);
    return [found("dates-from-1904", { rows, column: column.heading }, { which, last, meant })];
  };
}

function yearsBefore(date: string, years = YEARS): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, "0")}${date.slice(4)}`;
}

function isLastOfMonth({ iso }: DatedRow): boolean {
  return daysAfter(iso, 1).endsWith("-01");
}
