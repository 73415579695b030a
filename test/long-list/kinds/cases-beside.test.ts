import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, dayAfter, tidyList } from "./tidy-lists.ts";

/** No case is lost that stands beside the list. */

const lists = tidyList(10, 20);
/** What stands over columns that nobody gave a heading. */
const headings = fc.constantFrom<(place: number) => string>(
  () => "",
  (place) => `Column${place + 1}`,
  (place) => `Unnamed: ${place}`,
  (place) => `...${place + 1}`,
  (place) => `F${place + 1}`,
);
/** Rows with some of the list's cases to the right of the others, and how many columns stand between. */
const folded = fc.record({ gap: fc.nat(2), beside: fc.integer({ min: 1, max: 5 }), heading: headings });
const width = ALL_HEADINGS.length;

test("a list that goes on to the right of itself is an error with the rows, whatever a program calls its columns", async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      folded,
      fc.boolean(),
      fc.boolean(),
      async (some, { gap, beside, heading }, below, onOneDay) => {
        // The case beside may have begun on the day of the row's own.
        const list = some.map((one, at) => {
          const own = onOneDay && at < beside ? some[at + beside] : one;
          return { ...one, startDate: own?.startDate ?? one.startDate };
        });
        const left = list.slice(beside).map((one) => cellsOf(one));
        const right = list.slice(0, beside).map((one) => cellsOf(one));
        const blank = (cells: number) => Array.from({ length: cells }, () => "");
        // Beside the others, or below them and to the right.
        const rows = below
          ? [
              ...left.map((cells) => [...cells, ...blank(gap + width)]),
              ...right.map((one) => [...blank(width + gap), ...one]),
            ]
          : left.map((cells, at) => [...cells, ...blank(gap), ...(right[at] ?? blank(width))]);
        const head = [...ALL_HEADINGS, ...blank(gap + width).map((_, at) => heading(width + at))];
        const { findings, list: read_ } = await read(csvText([head, ...rows]));
        const told = findings.find(({ code }) => code === "cases-beside");
        expect(told?.rows ?? [told?.row]).toEqual(right.map((_, at) => at + 2 + (below ? left.length : 0)));
        expect(read_).toBeNull();
      },
    ),
    { numRuns: 100 },
  );
});

test("the same cases again beside the list, values of the row's own, notes and keys are none", async () => {
  const codes = [
    ["M", "Male"],
    ["RO", "Referral order", "01/04/2026"],
    ["Last changed", "01/04/2026"],
  ];
  const others = fc.constantFrom<(cells: string[], at: number, all: string[][]) => string[]>(
    (_, at, all) => all[all.length - 1 - at] ?? [],
    (cells) => [cells[2] ?? "", cells[3] ?? "", cells[4] ?? "", "15"],
    (_, at) => codes[at] ?? [],
    (_, at) => (at === 1 ? ["spoke to the court on", dayAfter("2026-03-01", at)] : []),
  );
  await fc.assert(
    fc.asyncProperty(lists, others, headings, async (list, other, heading) => {
      const all = list.map((one) => cellsOf(one));
      const rows = all.map((cells, at) => {
        const beside = other(cells, at, all);
        return [...cells, ...ALL_HEADINGS.map((_, place) => beside[place] ?? "")];
      });
      const head = [...ALL_HEADINGS, ...ALL_HEADINGS.map((_, at) => heading(width + at))];
      const { findings, list: read_ } = await read(csvText([head, ...rows]));
      expect(findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 100 },
  );
});
