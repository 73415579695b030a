import { calendarDate } from "../../base/calendar-date.ts";
import { mapDomains, type PerDomain } from "../specification/domains.ts";
import type { Specification } from "../specification/specification.ts";

/** First and last ISO date, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/**
 * The start dates in scope of one inspection: one window for each domain by its id, and `custody`, the year before the
 * inspection date, where there is a resettlement standard.
 */
export type Windows = PerDomain<Window>;

/**
 * The windows of an inspection, counted back in days, weeks or calendar months, which are clamped to the end of a shorter
 * month.
 *
 * @param inspectionDate ISO calendar date
 * @throws Refusal `invalid-date` unless the date exists and is written as YYYY-MM-DD
 * @example windowsOf("2026-11-02", youth2018).court // { from: "2026-03-02", to: "2026-05-02" }
 * @example windowsOf("2026-08-31", youth2018).court.to // "2026-02-28", as February has no 31st
 */
export function windowsOf(
  inspectionDate: string,
  specification: Pick<Specification, "domains" | "resettlement">,
): Windows {
  const date = calendarDate(inspectionDate, "inspectionDate");
  const windows = mapDomains(specification, ({ window: { from, to, unit } }) => ({
    from: date.subtract({ [unit]: from }).toString(),
    to: date.subtract({ [unit]: to }).toString(),
  }));
  if (specification.resettlement.minimumCases === null) return windows;
  return { ...windows, custody: custodyYear(inspectionDate) };
}

/**
 * The year up to an inspection, in which custodial disposals count for the resettlement standard.
 *
 * @throws Refusal as {@link windowsOf} does
 * @example custodyYear("2026-11-02") // { from: "2025-11-02", to: "2026-11-01" }
 */
export function custodyYear(inspectionDate: string): Window {
  const date = calendarDate(inspectionDate, "inspectionDate");
  return { from: date.subtract({ months: 12 }).toString(), to: date.subtract({ days: 1 }).toString() };
}

/**
 * Whether an ISO date lies in a window; both ends are included.
 *
 * @example within("2026-05-02", { from: "2026-03-02", to: "2026-05-02" }) // true
 */
export function within(date: string, { from, to }: Window): boolean {
  return from <= date && date <= to;
}
