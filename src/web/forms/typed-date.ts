import { calendarDate } from "../../base/calendar-date.ts";
import { MONTHS } from "../../long-list/values/calendar.ts";
import type { TypedDate } from "../components/date-input.ts";
import type { PageError } from "../components/error-summary.ts";
import type { SentForm } from "./sent-form.ts";
import { DATE_ERRORS } from "./texts.ts";

/** A date of a form: as typed, and as ISO 8601 or what is wrong with it. */
export interface SentDate {
  readonly typed: TypedDate;
  readonly date: string | null;
  readonly errors: readonly PageError[];
}

/**
 * Reads the three fields of a date; a month may be a word.
 *
 * @param what begins what is said of it, as in "The inspection date"
 * @example sentDate(form, "inspectionDate", "The inspection date").date // "2026-11-02"
 */
export function sentDate(form: Pick<SentForm, "text">, name: string, what: string): SentDate {
  const part = (one: string) => form.text(`${name}-${one}`).trim();
  const typed = { day: part("day"), month: part("month"), year: part("year") };
  const wrong = (text: string, at: string) => ({ typed, date: null, errors: [{ text, field: `${name}-${at}` }] });
  const figures = { ...typed, month: String(MONTHS.get(typed.month.toLowerCase()) ?? typed.month) };
  if (Object.values(typed).every((text) => text === "")) {
    return wrong(DATE_ERRORS.missing(what), "day");
  }
  for (const at of ["day", "month", "year"] as const) {
    if (typed[at] === "") return wrong(DATE_ERRORS.without[at](what), at);
    if (!/^\d{1,4}$/.test(figures[at])) return wrong(DATE_ERRORS.notNumbers(what), at);
  }
  if (typed.year.length !== 4) return wrong(DATE_ERRORS.shortYear(what), "year");
  const date = `${typed.year}-${figures.month.padStart(2, "0")}-${typed.day.padStart(2, "0")}`;
  try {
    calendarDate(date, name);
    return { typed, date, errors: [] };
  } catch {
    return wrong(DATE_ERRORS.notReal(what), "day");
  }
}

/** The same of a date that may be left blank: then it is null, and nothing is wrong with it. */
export function sentDateIfAny(form: Pick<SentForm, "text">, name: string, what: string): SentDate {
  const sent = sentDate(form, name, what);
  return Object.values(sent.typed).every((text) => text === "") ? { ...sent, errors: [] } : sent;
}
