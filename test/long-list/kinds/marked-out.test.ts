import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** A column in which people say which rows count, and which Longlist does not use. */

const INCLUDED = [
  "Include",
  "Included?",
  "Include in sample (Y/N)",
  "In cohort",
  "In scope",
  "Eligible",
  "To be inspected",
];
const EXCLUDED = [
  "Exclude",
  "Excluded?",
  "Deleted",
  "Delete Y/N",
  "Duplicate",
  "Is Duplicate",
  "Remove",
  "Void",
  "Entered in error",
];
const YES = ["Y", "Yes", "yes", "TRUE", "1", "x", "✓"];
const NO = ["N", "No", "no", "FALSE", "0"];

const columns = fc.oneof(
  fc.record({ heading: fc.constantFrom(...INCLUDED), stays: fc.constantFrom(...YES), goes: fc.constantFrom(...NO) }),
  fc.record({
    heading: fc.constantFrom(...EXCLUDED),
    stays: fc.constantFrom("", ...NO),
    goes: fc.constantFrom(...YES),
  }),
);

test("rows that a column says are not to be counted are a warning with their numbers, and are read", async () => {
  await fc.assert(
    fc.asyncProperty(
      tidyList(),
      columns,
      fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
      async (list, column, out) => {
        const rows = list.map((one, at) => [...cellsOf(one), out.includes(at) ? column.goes : column.stays]);
        const { findings, list: cases } = await read(csvText([[...ALL_HEADINGS, column.heading], ...rows]));
        const [told] = findings.filter(({ code }) => code === "rows-marked-out");
        expect(told?.rows ?? [told?.row]).toEqual([...new Set(out)].sort((a, b) => a - b).map((at) => at + 2));
        expect(told?.column).toBe(column.heading);
        expect(cases?.cases.length).toBe(list.length);
      },
    ),
    { numRuns: 100 },
  );
});

const VOID = [
  "Void",
  "Void - entered in error",
  "Deleted",
  "Duplicate - ignore",
  "Entered in error",
  "Cancelled in error",
  "DUPLICATE",
];

test("rows that a column for their status calls void are a warning, and what ends or changes an order is none", async () => {
  const headings = fc.constantFrom("Status", "Record status", "Case status", "Disposal status");
  const ordinary = fc.constantFrom(
    "Closed",
    "Completed",
    "Revoked",
    "Open",
    "Live",
    "Breached",
    "Withdrawn",
    "Cancelled",
  );
  await fc.assert(
    fc.asyncProperty(
      tidyList(),
      headings,
      ordinary,
      fc.constantFrom("Ended", ...VOID),
      fc.nat(7),
      async (list, heading, usual, other, at) => {
        const rows = list.map((one, place) => [...cellsOf(one), place === at ? other : usual]);
        const { findings } = await read(csvText([[...ALL_HEADINGS, heading], ...rows]));
        const told = findings.filter(({ code }) => code === "rows-marked-out");
        expect(told.map(({ row }) => row)).toEqual(VOID.includes(other) ? [at + 2] : []);
      },
    ),
    { numRuns: 60 },
  );
});

test("a column that marks no row out, or all of them, or says something else, is none", async () => {
  const others = fc.oneof(
    columns.map(({ heading, stays }) => ({ heading, cell: () => stays })),
    columns.map(({ heading, goes }) => ({ heading, cell: () => goes })),
    fc.record({
      heading: fc.constantFrom("Worker included", "Area", "Consent", "Court"),
      cell: fc.constant((at: number) => (at % 3 ? "Y" : "N")),
    }),
  );
  await fc.assert(
    fc.asyncProperty(tidyList(), others, async (list, { heading, cell }) => {
      const rows = list.map((one, at) => [...cellsOf(one), cell(at)]);
      const { findings } = await read(csvText([[...ALL_HEADINGS, heading], ...rows]));
      expect(findings.filter(({ code }) => code === "rows-marked-out")).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
