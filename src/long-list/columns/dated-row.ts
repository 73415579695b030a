import type { DateForm } from "../values/date-value.ts";

/** A date of a column with its row. */
export interface DatedRow {
  readonly row: number;
  readonly iso: string;
  readonly form: DateForm;
  /** Seconds since midnight, to the minute; null where no time stands beside the date. */
  readonly time: number | null;
}

/** @example dayOf({ row: 2, iso: "2026-03-14", form: "year-first", time: null }) // 14 */
export function dayOf({ iso }: DatedRow): number {
  return Number(iso.slice(8));
}
