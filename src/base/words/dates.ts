export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * A date as British readers write it.
 *
 * @param date ISO 8601
 * @example longDate("2026-11-02") // "2 November 2026"
 */
export function longDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1]} ${year}`;
}

/**
 * A moment to the minute, in universal time, which it says.
 *
 * @param instant ISO 8601 in UTC
 * @example longInstant("2026-11-02T14:05:09.000Z") // "2 November 2026, 14:05 UTC"
 */
export function longInstant(instant: string): string {
  return `${longDate(dateOf(instant))}, ${instant.slice(11, 16)} UTC`;
}

/** @example windowText({ from: "2026-01-02", to: "2026-11-02" }) // "2 January 2026 to 2 November 2026" */
export function windowText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${longDate(from)} to ${longDate(to)}`;
}

/** The date of an instant. @example dateOf("2026-11-02T14:05:09.000Z") // "2026-11-02" */
export function dateOf(at: string): string {
  return at.slice(0, "2026-11-02".length);
}
