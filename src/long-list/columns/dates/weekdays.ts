import { countText } from "../../../base/words/numbers.ts";
import { type Found, found } from "../../findings/finding.ts";
import { namedRows } from "../../findings/named-rows.ts";
import type { Column } from "../../headings/columns.ts";
import { type DatedRow, isEitherWay, turned } from "./dated-row.ts";
import { FIGURES, type Swap } from "./swap.ts";

/**
 * Dates beside which the weekday of the other day stands that they would be with day and month the other way round. Where
 * more weekdays are the other day's than are the date's own, it is told of all that may be read either way.
 *
 * @example byWeekdays(read)?.rows // [2] for Fri 04/03/2026: 3 April is a Friday, 4 March is none
 */
export function byWeekdays(read: readonly DatedRow[]): Swap | null {
  const said = read.filter(({ form, weekday }) => weekday !== null && FIGURES.has(form));
  const telling = said.filter((one) => isEitherWay(one) && weekdayOf(turned(one)) !== weekdayOf(one.iso));
  const others = telling.filter((one) => weekdayOf(turned(one)) === one.weekday);
  if (others.length === 0 || others.length <= telling.filter(fits).length) return null;
  const rows = said.filter((one) => isEitherWay(one) && !fits(one)).map(({ row }) => row);
  const why = `: the weekday beside ${countText(others.length, "date")} is that of the day the other way round, which makes other days of`;
  return { rows, why, what: "" };
}

/** Weekdays on which the dates do not fall, whatever is wrong with them. */
export function weekdaysThatDiffer(read: readonly DatedRow[], column: Column): Found[] {
  const rows = read.filter((one) => one.weekday !== null && !fits(one)).map(({ row }) => row);
  if (rows.length === 0) return [];
  return [found("weekday-differs", { rows, column: column.heading }, { rows: namedRows(rows, "rows") })];
}

function fits({ iso, weekday }: DatedRow): boolean {
  return weekdayOf(iso) === weekday;
}

function weekdayOf(iso: string): number {
  return new Date(iso).getUTCDay();
}
