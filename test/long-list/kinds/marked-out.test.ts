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

const NOTE_HEADINGS = ["Notes", "Comments", "Remarks", "Action", "DQ check", "Additional information", "", "Column8"];
const ASKS = [
  "DUPLICATE - please ignore",
  "Not ours - delete",
  "Out of area: do not include",
  "Please remove from list",
  "Duplicate of row 4",
  "Possible duplicate",
  "This is a duplicate entry, please disregard",
  "Don't count this one",
  "NOT TO BE INSPECTED",
  "Inactive - created in error",
  "Entered twice",
  "Test record",
  "Out of scope",
];
/** What is said of other things than the row. */
const STORIES = [
  "Duplicate victim letters sent",
  "Ignored two appointments",
  "Do not include father in meetings",
  "Order to be deleted from police system",
  "Excluded from school",
  "Removed from home under s20",
  "Conditions removed at review; non-duplicate address",
  "Photograph - deleted",
  "Not used drugs since March",
  "Not counted",
  "Error",
  "To be removed from register",
  "Breach withdrawn",
  `Duplicate - please ignore, ${"as the long story of this case goes on ".repeat(4)}`,
];

test("notes that a row is a duplicate, or is not to count, are a warning with their rows, and what they say of other things is none", async () => {
  const notes = fc.record({ other: fc.constantFrom("", ...STORIES), asked: fc.constantFrom(null, ...ASKS) });
  await fc.assert(
    fc.asyncProperty(
      tidyList(),
      fc.constantFrom(...NOTE_HEADINGS),
      notes,
      fc.nat(7),
      async (list, heading, { other, asked }, at) => {
        const rows = list.map((one, place) => [...cellsOf(one), place === at && asked !== null ? asked : other]);
        const { findings } = await read(csvText([[...ALL_HEADINGS, heading], ...rows]));
        const told = findings.filter(({ code }) => code === "rows-marked-out");
        expect(told.map(({ row }) => row)).toEqual(asked === null ? [] : [at + 2]);
        expect(told.map(({ column }) => column ?? "")).toEqual(asked === null ? [] : [heading]);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ["Deleted on", "03/04/2026", ["", "N/A", "-", "No"]],
  ["Duplicate of", "ZZ-1", ["", "None", "-"]],
  ["Date deleted", "2026-04-03", ["", "Not known"]],
  ["Merged into", "P77", [""]],
  ["Deletion reason", "Wrong child", ["", "n/a"]],
  ["Record status", "Error", ["Live"]],
  ["Scope", "Out of scope", ["In scope"]],
  ["Keep/Delete", "Delete", ["Keep", ""]],
  ["In or out", "Out", ["In"]],
])("a value under %s marks its row out, and one that says that there is none does not", async (heading, mark, none) => {
  await fc.assert(
    fc.asyncProperty(tidyList(), fc.constantFrom(...none), fc.nat(7), async (list, other, at) => {
      const rows = list.map((one, place) => [...cellsOf(one), place === at ? mark : other]);
      const { findings } = await read(csvText([[...ALL_HEADINGS, heading], ...rows]));
      expect(findings.filter(({ code }) => code === "rows-marked-out").map(({ row }) => row)).toEqual([at + 2]);
    }),
    { numRuns: 20 },
  );
});

test.each([
  ["Removed on", "03/04/2026"],
  ["Retention/deletion date", "31/12/2031"],
  ["Legal aid eligibility", "Not eligible"],
  ["Safeguarding flags", "Deleted"],
  ["Information sharing", "Not included"],
  ["QA", "Not sampled"],
  ["Excluded from school", "Y"],
  ["Valid consent", "N"],
])("%s is of another thing than the row", async (heading, value) => {
  const [list = []] = fc.sample(tidyList(), 1);
  const rows = list.map((one, at) => [...cellsOf(one), at % 3 ? "" : value]);
  const { findings } = await read(csvText([[...ALL_HEADINGS, heading], ...rows]));
  expect(findings.filter(({ code }) => code === "rows-marked-out")).toEqual([]);
});
