import { expect, test } from "vitest";
import { calendarDate } from "../../src/base/calendar-date.ts";
import { refusalOf } from "../support/draws.ts";

test.each(["1900-01-01", "2024-02-29", "2199-12-31"])("%s is a date", (text) => {
  expect(calendarDate(text, "inspectionDate").toString()).toBe(text);
});

test.each(["2026-02-29", "2026-13-01", "1899-12-31", "2200-01-01", "2026-11-2", "02/11/2026", " 2026-11-02", ""])(
  "%j is none, and the refusal says of what and how to write it",
  (text) => {
    const { code, obstacles } = refusalOf(() => calendarDate(text, "inspectionDate"));
    expect(code).toBe("invalid-date");
    expect(obstacles).toEqual([
      {
        place: "inspectionDate",
        message: `${JSON.stringify(text)} is not a calendar date`,
        remedy: "Write the date as YYYY-MM-DD, for example 2026-11-02.",
      },
    ]);
  },
);
