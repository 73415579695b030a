import { nth } from "../../../base/lists.ts";
import { type Found, found } from "../../findings/finding.ts";
import { namedRows } from "../../findings/named-rows.ts";
import type { Column } from "../../headings/columns.ts";
import { isSummerTime } from "../../values/calendar.ts";
import type { DatedRow } from "./dated-row.ts";

const HOUR = 3_600;
/** Fewer may all be of one hour by chance. */
const ENOUGH_DATES = 5;
const LATE = 18 * HOUR;
const WEST_COAST: ReadonlySet<number | null> = new Set([16 * HOUR, 17 * HOUR]);
/** Panels are held in the evening, and some of them by day besides; from 22:00 on nobody works. */
const NIGHT = 22 * HOUR;
/**
 * For each time of another kind, so many at night on the hour. Times as they fall are on the hour once in sixty and at
 * night hardly ever; dates that came from elsewhere, as one that was typed with its time, are a few in a list.
 */
const NIGHTS_FOR_OTHER = 4;

/**
 * Midnight in the team's time is 23:00 of the day before in UTC, in summer; elsewhere in Europe 22:00, in America earlier. Where
 * there are other times besides, only the hours at which nobody works are believed.
 */
export function inUtc(read: readonly DatedRow[], column: Column): Found[] {
  const timed = read.filter(({ time }) => time !== null && time > 0);
  const isMidnight = lateHours(timed, read.length);
  const late = timed.filter(({ time }) => isMidnight.has(time));
  const others = timed.length - late.length;
  if (late.length === 0 || late.length < others * NIGHTS_FOR_OTHER) return [];
  if (others > 0 && late.some(({ time }) => (time ?? 0) < NIGHT)) return [];
  const byMidnight = read.filter(({ time }) => time === null || time === 0);
  if (late.length === 1 && (!isSummerTime(nth(late, 0).iso) || byMidnight.some(({ iso }) => isSummerTime(iso))))
    return [];
  const rows = late.map(({ row }) => row);
  const hour = [...isMidnight]
    .map((time) => (time === BEFORE_MIDNIGHT ? "23:58 or 23:59" : `${(time ?? 0) / HOUR}:00`))
    .sort()
    .join(" or ");
  return [found("dates-in-utc", { rows, column: column.heading }, { rows: namedRows(rows, "rows"), hour })];
}

/**
 * The late hours that midnight may be in another zone, in winter and in summer: the two that there are most of. On the west coast of
 * America, by whose time some servers go, it is an hour at which panels are held as well: it has to be that of all dates.
 */
function lateHours(timed: readonly DatedRow[], dates: number): ReadonlySet<number | null> {
  const [first] = timed;
  const isOfAll = dates >= ENOUGH_DATES && timed.length === dates && timed.every(({ time }) => time === first?.time);
  if (isOfAll && WEST_COAST.has(first?.time ?? null)) return new Set([first?.time ?? null]);
  const late = timed.filter(
    ({ time }) => time !== null && time >= LATE && (time % HOUR === 0 || time === BEFORE_MIDNIGHT),
  );
  const byHour = [...Map.groupBy(late, ({ time }) => time)].sort(([, a], [, b]) => b.length - a.length);
  return new Set(byHour.slice(0, 2).map(([time]) => time));
}

const LAST_MINUTE = 24 * HOUR - 60;
/** A program that counts with London's time before 1847 makes 23:58:45 of midnight, or 23:59:15: both are kept as this. */
const BEFORE_MIDNIGHT = 24 * HOUR - 120;

/** Serial numbers are written to a few digits. 23:59:59 is the end of its day and no midnight, and so is 23:59. */
export function toTheMinute(time: number | null): number | null {
  if (time === null) return null;
  if (time > BEFORE_MIDNIGHT && time < 24 * HOUR - 30 && time % 60 !== 0) return BEFORE_MIDNIGHT;
  return Math.min(60 * Math.round(time / 60), LAST_MINUTE);
}
