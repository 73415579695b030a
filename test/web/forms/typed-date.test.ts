import { expect, test } from "vitest";
import { sentDate } from "../../../src/web/forms/typed-date.ts";

/** What a form's three fields of a date say. */
function typed(day: string, month: string, year: string) {
  const fields: Record<string, string> = { "on-day": day, "on-month": month, "on-year": year };
  return sentDate({ text: (name) => fields[name] ?? "" }, "on", "The date");
}

test.each(["11", "November", "nov", " NOVEMBER "])(
  "the eleventh month may be typed as %j, and stays as it was typed",
  (month) => {
    expect(typed("2", month, "2026")).toEqual({
      typed: { day: "2", month: month.trim(), year: "2026" },
      date: "2026-11-02",
      errors: [],
    });
  },
);

test.each(["Novembre", "eleven", "XI", "1st"])("a month that is none is not guessed at: %j", (month) => {
  expect(typed("2", month, "2026").errors.map(({ field }) => field)).toEqual(["on-month"]);
});
