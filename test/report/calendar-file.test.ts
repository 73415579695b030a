import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFile } from "../../src/report/files/calendar-file.ts";

const MADE = "2026-10-01T09:00:00.000Z";
const DAY = { id: "1-due@longlist.example", date: "2026-11-02", title: "Inspection: Example, 2", about: "" };

test("a day is a whole one, with its id, its stamp and its title", () => {
  expect(calendarFile([DAY], MADE).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Longlist//Longlist//EN",
    "BEGIN:VEVENT",
    "UID:1-due@longlist.example",
    "DTSTAMP:20261001T090000Z",
    "DTSTART;VALUE=DATE:20261102",
    "SUMMARY:Inspection: Example\\, 2",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("whatever a team is called, no line is longer than 75 octets, no text becomes a line, and the title comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300, size: "max" }), (text) => {
      const title = text.toWellFormed();
      const file = calendarFile([{ ...DAY, title, about: title }], MADE);
      const lines = file.split("\r\n");
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
      expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      const [summary = ""] = file
        .replaceAll("\r\n ", "")
        .split("\r\n")
        .filter((line) => line.startsWith("SUMMARY:"));
      const read = summary.slice("SUMMARY:".length).replace(/\\(.)/g, (_, one: string) => (one === "n" ? "\n" : one));
      expect(read).toBe(title.replace(/\r\n|[\r\u2028\u2029]/g, "\n").replace(/(?!\n)\p{Cc}/gu, ""));
      expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
    }),
  );
});
