import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromSerial, isCalendarDay, iso, MONTHS } from "../../../src/long-list/values/calendar.ts";
import { readDate } from "../../../src/long-list/values/date-value.ts";

describe("a date is read", () => {
  test.each([
    ["2026-03-14", "2026-03-14"],
    ["2026/3/14", "2026-03-14"],
    ["2026-03-14 00:00:00.000", "2026-03-14"],
    ["2026-03-14T09:30:00", "2026-03-14"],
    ["2026-03-14T00:00:00+00:00", "2026-03-14"],
    ["14/03/2026", "2026-03-14"],
    ["4-3-2026", "2026-03-04"],
    ["14/03/2026 12:00:00 AM", "2026-03-14"],
    ["14-Mar-26", "2026-03-14"],
    ["14Mar2026", "2026-03-14"],
    ["1st of September 2026", "2026-09-01"],
    ["Monday, 2 March 2026", "2026-03-02"],
    ["Sept 1, 2026", "2026-09-01"],
    ["29/02/2024", "2024-02-29"],
    ["46095", "2026-03-14"],
    ["46095.75", "2026-03-14"],
  ])("from %s", (text, date) => {
    expect(readDate(text, "1900")).toEqual({ is: "date", iso: date });
  });

  test("from a serial number of the 1904 system", () => {
    expect(readDate("44633", "1904")).toEqual({ is: "date", iso: "2026-03-14" });
  });

  test("in every known form, for any day", () => {
    const names = [...MONTHS.keys()];
    fc.assert(
      fc.property(fc.integer({ min: 32874, max: 73050 }), (serial) => {
        const date = fromSerial(serial, "1900");
        const [year, month, day] = date.split("-").map(Number) as [number, number, number];
        const name = names.find((text) => MONTHS.get(text) === month)!;
        const forms = [
          date,
          `${day}/${month}/${year}`,
          `${day} ${name} ${year}`,
          `${name} ${day}, ${year}`,
          String(serial),
        ];
        for (const form of forms) expect([form, readDate(form, "1900")]).toEqual([form, { is: "date", iso: date }]);
        expect(isCalendarDay(year, month, day)).toBe(true);
        expect(iso(year, month, day)).toBe(date);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a date is not guessed", () => {
  test.each([
    ["03/14/2026", "impossible"],
    ["31/02/2026", "impossible"],
    ["29/02/2026", "impossible"],
    ["2026-13-01", "impossible"],
    ["0/3/2026", "impossible"],
    ["31 June 2026", "impossible"],
    ["14/03/0026", "impossible"],
    ["14/03/26", "two-digit-year"],
    ["03-14-26", "two-digit-year"],
    ["2026-03-13T23:00:00Z", "time-zone"],
    ["2026-03-14T01:00:00+01:00", "time-zone"],
    ["March 2026", "unknown"],
    ["14 Mrach 2026", "unknown"],
    ["14 March", "unknown"],
    ["2026", "unknown"],
    ["20261403", "impossible"],
    ["12345", "unknown"],
    ["99999", "unknown"],
    ["tbc", "unknown"],
  ])("from %s: %s", (text, is) => {
    expect(readDate(text, "1900")).toEqual({ is });
  });
});
