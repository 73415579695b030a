import { calendarDate } from "../../base/calendar-date.ts";
import type { Specification } from "../specification/specification.ts";

/** First and last ISO date, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The start dates in scope of one inspection. */
export interface Windows {
  readonly court: Window;
  readonly outOfCourt: Window;
  /** The year before the inspection date, for the resettlement standard. */
  readonly custody: Window;
}

/**
 * The windows of an inspection, counted back in calendar months and clamped to the end of a shorter month.
 *
 * @param inspectionDate ISO calendar date
 * @throws Refusal `invalid-date` unless the date exists and is written as YYYY-MM-DD
 * @example windowsOf("2026-11-02", youth2018).court // { from: "2026-03-02", to: "2026-05-02" }
 * @example windowsOf("2026-08-31", youth2018).court.to // "2026-02-28", as February has no 31st
 */
export function windowsOf(inspectionDate: string, { domains }: Specification): Windows {
  const date = calendarDate(inspectionDate, "inspectionDate");
  const monthsBefore = (months: number) => date.subtract({ months }).toString();
  const windowOf = ({ fromMonthsBefore, toMonthsBefore }: { fromMonthsBefore: number; toMonthsBefore: number }) => ({
    from: monthsBefore(fromMonthsBefore),
    to: monthsBefore(toMonthsBefore),
  });
  return {
    court: windowOf(domains.court.window),
    outOfCourt: windowOf(domains.outOfCourt.window),
    custody: { from: monthsBefore(12), to: date.subtract({ days: 1 }).toString() },
  };
}

/**
 * Whether an ISO date lies in a window; both ends are included.
 *
 * @example within("2026-05-02", { from: "2026-03-02", to: "2026-05-02" }) // true
 */
export function within(date: string, { from, to }: Window): boolean {
  return from <= date && date <= to;
}
