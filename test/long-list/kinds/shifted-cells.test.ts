import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** A cell that was put in before others moves them under the next headings, the last under one that is not used. */

const places = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 2 }).map((some) => some.toSorted((a, b) => a - b));

/** What stands behind the levels, by the place of the row. */
const BESIDE: Readonly<Record<string, (at: number) => readonly string[]>> = {
  "a team that each row has": () => ["North", ""],
  "a note that some have": (at) => [at % 3 === 0 ? "see file" : "", "x"],
};

test("rows in which the levels stand one column to the right are a warning with their numbers", async () => {
  const into = fc.constantFrom(5, 6);
  await fc.assert(
    fc.asyncProperty(
      tidyList(10),
      places,
      into,
      fc.constantFrom(...Object.keys(BESIDE)),
      async (list, at, from, way) => {
        const rows = list.map((one, row) => {
          const isMoved = at.includes(row);
          const cells = [...cellsOf(one), ...(BESIDE[way]?.(row) ?? [])];
          return isMoved ? cells.toSpliced(from, 0, "").slice(0, -1) : cells;
        });
        const { findings } = await read(csvText([[...ALL_HEADINGS, "Team", "Notes"], ...rows]));
        const told = findings.filter(({ code }) => code === "cells-shifted");
        expect(told.map(({ column, row, rows: some }) => [column, some ?? [row]])).toEqual([
          [ALL_HEADINGS[from], at.map((row) => row + 2)],
        ]);
      },
    ),
    { numRuns: 40 },
  );
});

/** Values behind the levels that stand where they belong. */
const IN_PLACE: Readonly<Record<string, (at: number, isBlank: boolean) => string>> = {
  "words that no level is": (_, isBlank) => (isBlank ? "not assessed yet" : "North"),
  "nothing where a level is blank": (_, isBlank) => (isBlank ? "" : "North"),
  "a level of another risk in every row": (at) => (at % 2 === 0 ? "Low" : "High"),
  "a level of another risk in some rows": (at, isBlank) => (isBlank || at % 4 === 0 ? "Low" : ""),
  figures: (at) => String(at % 4),
};

test.each(Object.entries(IN_PLACE))("blank levels beside %s are no shift", async (_, besideOf) => {
  await fc.assert(
    fc.asyncProperty(tidyList(10), places, async (list, at) => {
      const rows = list.map((one, row) => {
        const isBlank = at.includes(row);
        const cells = cellsOf(one);
        return [...(isBlank ? cells.with(5, "") : cells), besideOf(row, isBlank)];
      });
      const codes = (await read(csvText([[...ALL_HEADINGS, "Team"], ...rows]))).findings.map(({ code }) => code);
      expect(codes).not.toContain("cells-shifted");
    }),
    { numRuns: 20 },
  );
});
