import type { DateForm, DateManner } from "../../values/date-value.ts";

/** A date of a column with its row. */
export interface DatedRow {
  readonly row: number;
  readonly iso: string;
  readonly form: DateForm;
  readonly manner: DateManner | null;
  /** Seconds since midnight, to the minute; null where no time stands beside the date. */
  readonly time: number | null;
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
