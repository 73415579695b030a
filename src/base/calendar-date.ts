import { Temporal } from "temporal-polyfill";
import { Refusal } from "./refusal.ts";

/**
 * A calendar date from text.
 *
 * @param place what messages call it, for example `inspectionDate`
 * @throws Refusal `invalid-date` unless the date exists, from 1900 to 2199, and is written as YYYY-MM-DD
 * @example calendarDate("2026-11-02", "inspectionDate").toString() // "2026-11-02"
 */
export function calendarDate(text: string, place: string): Temporal.PlainDate {
  try {
    if (/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text);
  } catch {
    // A day that its month does not have: refused below like any other text.
  }
  throw new Refusal("invalid-date", {
    place,
    message: `${JSON.stringify(text.slice(0, 40))} is not a calendar date`,
    remedy: "Write the date as YYYY-MM-DD, for example 2026-11-02.",
  });
}
