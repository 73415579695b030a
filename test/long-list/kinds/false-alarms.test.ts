import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seemTurned } from "../../../src/long-list/columns/dates/months-of-days.ts";
import { THOROUGHNESS } from "../../support/thoroughness.ts";
import { day, utf16, windows1252, workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, dayAfter, dayFirst, type TidyCase, tidyList } from "./tidy-lists.ts";

/** Ways to write one list. */
const DIALECTS: Readonly<Record<string, (list: readonly TidyCase[]) => string | Uint8Array | Promise<Uint8Array>>> = {
  "with commas": (list) => csvText(rowsOf(list)),
  "with semicolons": (list) => csvText(rowsOf(list), ";"),
  "with tabs in UTF-16": (list) => utf16(csvText(rowsOf(list), "\t")),
  "with upright lines and a line that says so": (list) => `sep=|\r\n${csvText(rowsOf(list), "|")}`,
  "in Windows-1252": (list) => windows1252(csvText(rowsOf(list))),
  "with ISO dates": (list) => csvText(rowsOf(list, ({ startDate }) => startDate)),
  "with serial numbers": (list) =>
    csvText(rowsOf(list, ({ startDate }) => String(Date.parse(startDate) / 86_400_000 + 25_569))),
  "with times at midnight": (list) => csvText(rowsOf(list, ({ startDate }) => `${startDate} 00:00:00.000`)),
  "as a workbook of text": (list) => workbook({ Cases: rowsOf(list) }),
  "as a workbook with date cells": (list) =>
    workbook({
      Cases: [
        ALL_HEADINGS,
        ...list.map((one) => cellsOf(one).map((cell, at) => (at === 4 ? day(one.startDate) : cell))),
      ],
    }),
};

function rowsOf(list: readonly TidyCase[], date = ({ startDate }: TidyCase) => dayFirst(startDate)): string[][] {
  return [ALL_HEADINGS, ...list.map((one) => cellsOf(one, date(one)))];
}

async function alarms(file: string | Uint8Array): Promise<string[]> {
  const { findings } = await read(file);
  return findings.filter(({ severity }) => severity !== "notice").map(({ code }) => code);
}

test("hundreds of tidy lists give no warning", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(tidyList(1, 30), fc.constantFrom(...Object.values(DIALECTS)), async (list, written) => {
      expect(await alarms(await written(list))).toEqual([]);
    }),
    { numRuns: 200 * THOROUGHNESS },
  );
});

describe("a population of the validation", () => {
  const folder = new URL("../../validation/populations/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.startsWith("pop"));

  test.each(Object.entries(DIALECTS))("gives no warning %s", async (dialect, written) => {
    // A workbook takes twenty times as long to write and read: `npm run bench -- random` has them all.
    const every = dialect.includes("workbook") && THOROUGHNESS === 1 ? 5 : 1;
    for (const name of files.filter((_, at) => at % every === 0)) {
      const rows: Record<string, string>[] = parse(readFileSync(new URL(name, folder)), { columns: true });
      // One day for all of them would be the day from which a report counts.
      for (const spread of [2, 28]) {
        const list = rows.map((row, at) => ({
          caseId: row.id ?? "",
          childId: `P${row.id}`,
          gender: row.gender ?? "",
          disposal: row.disposal ?? "",
          startDate: `2026-0${(at % 2) + 3}-${String((at % spread) + 1).padStart(2, "0")}`,
          rosh: row.rosh ?? "",
          sw: row.sw ?? "",
        }));
        expect([name, await alarms(await written(list))]).toEqual([name, []]);
      }
    }
  });

  test("they are sixty-five", () => {
    expect(files).toHaveLength(65);
  });
});

test("the example list gives no more warnings than its own", async () => {
  expect(await alarms(readFileSync(new URL("../../example/long-list.csv", import.meta.url)))).toEqual([]);
});

test("of lists that people wrote in several forms, dates seem swapped in fewer than one in a hundred", async () => {
  const forms: readonly ((date: string) => string)[] = [
    dayFirst,
    (date) => date,
    (date) => String(Date.parse(date) / 86_400_000 + 25_569),
    (date) =>
      new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  ];
  const mixed = fc
    .tuple(
      tidyList(4, 60),
      fc.noBias(fc.array(fc.nat(99), { minLength: 60, maxLength: 60 })),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
      fc.nat(90),
    )
    .map(([list, draws, some, most]) =>
      list.map((one, at) => {
        const draw = draws[at] ?? 0;
        const form = forms[some[draw < most ? 0 : 1 + (draw % (some.length - 1))] ?? 0] ?? dayFirst;
        return cellsOf(one, form(one.startDate));
      }),
    );
  const lists = fc.sample(mixed, 400 * THOROUGHNESS);
  const given = await Promise.all(lists.map((rows) => alarms(csvText([ALL_HEADINGS, ...rows]))));
  expect(given.filter((codes) => codes.length > 0).length).toBeLessThan(4 * THOROUGHNESS);
});

test("of lists that start within some months, on any day or on some, dates seem swapped in none of thousands", () => {
  const days = (list: readonly number[], months: number, kept: (date: string) => string) =>
    new Set(list.map((draw) => kept(dayAfter("2025-01-01", draw % (months * 30)))));
  const kinds = fc.constantFrom<(date: string) => string>(
    (date) => date,
    // A court that sits on one day of the week, and dates known by their months alone.
    (date) => dayAfter(date, (9 - new Date(date).getUTCDay()) % 7),
    (date) => (date.endsWith("5") || date < "2025-06" ? `${date.slice(0, 8)}01` : date),
  );
  const draws = fc.noBias(fc.array(fc.nat(100_000), { minLength: 3, maxLength: 150, size: "max" }));
  const lists = fc.sample(
    fc.tuple(draws, fc.integer({ min: 1, max: 24 }), kinds).map((all) => days(...all)),
    4_000 * THOROUGHNESS,
  );
  expect(lists.filter(seemTurned)).toEqual([]);
});

test("one slip, correction or time of day in a tidy list is told of its own row at most", async () => {
  const slips = fc.constantFrom<readonly [string, readonly string[]]>(
    ["03/14/2026", ["date-impossible"]],
    ["2025-14-03", ["date-impossible"]],
    ["14 March 2026", []],
    ["2026-03-04", []],
    ["46095", []],
    ["14/03/2026 09:15", []],
    ["14/03/2026 23:00", []],
    ["01/03/2026", []],
    ["14/03/2022", []],
  );
  await fc.assert(
    fc.asyncProperty(tidyList(20, 40), slips, fc.nat(19), async (list, [date, codes], place) => {
      const rows = list.map((one, at) => cellsOf(one, at === place ? date : undefined));
      expect(await alarms(csvText([ALL_HEADINGS, ...rows]))).toEqual(codes);
    }),
    { numRuns: 100 },
  );
});
