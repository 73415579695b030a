import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { aDay, cellsOf, dayAfter, dayFirst, listText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** A spreadsheet fills a column in where a cell is dragged down it. */

const lists = tidyList(26, 40);

/** The same day so many months later, as a spreadsheet counts. */
function monthAfter(date: string, months: number): string {
  const month = Number(date.slice(5, 7)) - 1 + months;
  return `${Number(date.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}${date.slice(7)}`;
}

const SERIES: readonly ((date: string, at: number) => string)[] = [
  (date, at) => dayAfter(date, at),
  (date, at) => dayAfter(date, 7 * at),
  (date, at) => dayAfter(date, -at),
  (date, at) => monthAfter(`${date.slice(0, 8)}17`, at),
];

/** The list with the dates from a row on as they are filled in. */
const filledIn = (list: readonly TidyCase[], from: number, rows: number, fill: (date: string, at: number) => string) =>
  listText(list, (one, at) => {
    const isFilled = at >= from && at < from + rows;
    return cellsOf(one, dayFirst(isFilled ? fill("2025-01-09", at - from) : one.startDate));
  });

test("dates that were dragged down a column are a warning with their rows", async () => {
  const where = fc.record({ from: fc.nat(10), rows: fc.integer({ min: 12, max: 14 }) });
  await fc.assert(
    fc.asyncProperty(lists, where, fc.constantFrom(...SERIES), async (list, { from, rows }, fill) => {
      const { findings, list: read_ } = await read(filledIn(list, from, rows, fill));
      const told = findings.find(({ code }) => code === "dates-filled");
      const made = Array.from({ length: rows }, (_, at) => from + at + 2);
      // A date above or below may go on with the series by chance.
      expect(told?.rows).toEqual(expect.arrayContaining(made));
      expect(told?.rows?.length).toBeLessThan(rows + 3);
      expect(read_).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("one start of many cases is a day in court", async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      expect((await read(filledIn(list, 0, 15, (date) => date))).findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("one start for all cases is told, whatever other column has the dates", async () => {
  await fc.assert(
    fc.asyncProperty(tidyList(10, 16), aDay, async (list, date) => {
      const text = listText(list, (one) => cellsOf(one, dayFirst(date)));
      const told = (await read(text)).findings.filter(({ code }) => code === "dates-all-one");
      expect(told.map(({ rows }) => rows?.length)).toEqual(list.length < 12 ? [] : [list.length]);
    }),
    { numRuns: 40 },
  );
});

test("lists that are sorted by their starts are none, nor those with starts on working days alone", async () => {
  await fc.assert(
    fc.asyncProperty(tidyList(40, 90), fc.integer({ min: 2, max: 12 }), fc.boolean(), async (list, pace, working) => {
      const sorted = list.map(({ startDate }) => startDate).sort();
      // Crowded into fewer days, as a large team's are.
      const crowded = sorted.map((date) => {
        const day = dayAfter(
          "2025-06-02",
          Math.floor((Date.parse(date) - Date.parse("2025-01-01")) / 86_400_000 / pace),
        );
        const weekday = new Date(day).getUTCDay();
        return working && weekday % 6 === 0 ? dayAfter(day, weekday === 0 ? 1 : 2) : day;
      });
      const text = listText(list, (one, at) => cellsOf(one, dayFirst(crowded[at] ?? "")));
      expect((await read(text)).findings.filter(({ code }) => code === "dates-filled")).toEqual([]);
    }),
    // Of enough lists one has a day to each row by chance, and is one to ask about: these are always the same.
    { numRuns: 100, seed: 20_251 },
  );
});
