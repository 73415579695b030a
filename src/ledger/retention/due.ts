import { calendarDate } from "../../base/calendar-date.ts";
import type { LedgerPlatform, RETENTION_DAYS } from "../platform.ts";

/**
 * The day on which an inspection's case data is deleted by itself: {@link RETENTION_DAYS} after its date unless told.
 *
 * @param inspectionDate ISO 8601
 * @example deletionDate({ retentionDays: 90 }, "2026-11-02") // "2027-01-31"
 */
export function deletionDate({ retentionDays }: Pick<LedgerPlatform, "retentionDays">, inspectionDate: string): string {
  return calendarDate(inspectionDate, "inspectionDate").add({ days: retentionDays }).toString();
}

/**
 * The same asked of a row of `inspection_now`: whether its {@link deletionDate} has come and the data is still there. The
 * query's first two values are the instant that is now and the days of retention.
 */
export const IS_DUE = "inspection_date + $2::int4 <= $1::text::date and id not in (select inspection from erasure)";
