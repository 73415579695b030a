import type { DateManner } from "../../values/date-manner.ts";
import type { DateForm } from "../../values/date-value.ts";

/** A date of a column with its row. */
export interface DatedRow {
  readonly row: number;
  readonly iso: string;
  readonly form: DateForm;
  readonly manner: DateManner | null;
  /** Seconds since midnight, to the minute; null where no time stands beside the date. */
  readonly time: number | null;
  /** Of a year of two figures: the day if the year stood in front, null where that is none. Else absent. */
  readonly yearInFront?: string | null | undefined;
  /** The weekday that stands beside, from 0 for Sunday; null where none does. */
  readonly weekday: number | null;
}

type Day = Pick<DatedRow, "iso">;

/** @example dayOf({ iso: "2026-03-14" }) // 14 */
export function dayOf({ iso }: Day): number {
  return Number(iso.slice(8));
}

/** Whether it is no day of the calendar with day and month the other way round. */
export function isOver12(one: Day): boolean {
  return dayOf(one) > 12;
}

/** Whether it would be another day with day and month the other way round. */
export function isEitherWay(one: Day): boolean {
  return dayOf(one) <= 12 && dayOf(one) !== Number(one.iso.slice(5, 7));
}

/** The day with day and month the other way round. @example turned({ iso: "2026-03-04" }) // "2026-04-03" */
export function turned({ iso }: Day): string {
  return `${iso.slice(0, 4)}-${iso.slice(8)}-${iso.slice(5, 7)}`;
}
