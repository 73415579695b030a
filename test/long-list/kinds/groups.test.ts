import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_MAPPINGS } from "../../../src/sampling/case.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** Lists in groups, as reports print them: by domain, team, month or case manager, with a heading and a total for each group. */

const lists = tidyList(8, 20);
const blank = ALL_HEADINGS.map(() => "");

/** A group's heading, which no case has for its reference. */
const NAMES: readonly ((at: number, count: number) => string)[] = [
  (at) => ["Court disposals", "Out of court", "Resettlement"][at % 3]!,
  (at) => ["Team: North", "Team: Testwood", "Oldham"][at % 3]!,
  (at) => ["March 2026", "April 2026", "May 2026"][at % 3]!,
  (at) => ["Case manager", "Dupont, Marie", "(unallocated)"][at % 3]!,
  (at, count) => `Group ${at + 1} (${count} cases)`,
];
const TOTALS: readonly ((count: number) => readonly string[])[] = [
  () => [],
  (count) => ["Subtotal", String(count)],
  (count) => [`Total: ${count}`],
  (count) => ["Count", "", "", String(count)],
  (count) => ["", `Count ${count}`],
];

const rowOf = (cells: readonly string[]) => blank.map((_, at) => cells[at] ?? "");

/** The rows of a list in groups, and the places of those that are no cases. */
function inGroups(
  list: readonly TidyCase[],
  parts: { readonly size: number; readonly name: number; readonly total: number; readonly column: number },
) {
  const rows: (readonly string[])[] = [];
  const others: number[] = [];
  for (let start = 0, at = 0; start < list.length; start += parts.size, at++) {
    const group = list.slice(start, start + parts.size);
    others.push(rows.length);
    rows.push(rowOf([...Array(parts.column).fill(""), NAMES[parts.name]!(at, group.length)]));
    rows.push(...group.map((one) => cellsOf(one)));
    const total = TOTALS[parts.total]!(group.length);
    if (total.length === 0) continue;
    others.push(rows.length);
    rows.push(rowOf(total));
  }
  return { rows, others };
}

const someParts = fc.record({
  size: fc.integer({ min: 1, max: 7 }),
  name: fc.nat(NAMES.length - 1),
  total: fc.nat(TOTALS.length - 1),
  // In the column of cases or of children.
  column: fc.nat(1),
});

test("headings and totals of groups among the cases are named and skipped, and no case with them", async () => {
  await fc.assert(
    fc.asyncProperty(lists, someParts, async (list, parts) => {
      const { rows, others } = inGroups(list, parts);
      const { findings, list: cases } = await read(csvText([ALL_HEADINGS, ...rows]));
      const told = findings.filter(({ severity }) => severity !== "notice");
      expect(new Set(told.map(({ code }) => code))).toEqual(
        new Set([...(parts.total > 0 ? ["rows-at-foot-skipped"] : []), "rows-between-skipped"]),
      );
      expect(told.flatMap((one) => one.rows ?? [one.row!]).sort((a, b) => a - b)).toEqual(others.map((at) => at + 2));
      expect(cases?.cases.map(({ caseId }) => caseId).sort()).toEqual(list.map(({ caseId }) => caseId.trim()).sort());
    }),
    { numRuns: 80 },
  );
});

const SET_ASIDE = [
  "Not in scope (for information)",
  "Excluded cases",
  "Please ignore",
  "Out-of-scope cases",
  "Outside the window",
  "Duplicates",
  "Withdrawn",
  "Previous inspection",
  "Transferred out",
  "Entered in error",
  "Cases of other teams",
];

test("a heading under which cases may not count is asked about, where the headings stand again below it too", async () => {
  const asked = fc.tuple(lists, fc.constantFrom(...SET_ASIDE), fc.nat(6), fc.boolean(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(asked, async ([list, name, place, isPage, isInFront]) => {
      const inFront = (text: string) => (isInFront ? [text] : []);
      const headings = [...inFront("Worker"), ...ALL_HEADINGS];
      const rows = list.map((one) => [...inFront("AB"), ...cellsOf(one)]);
      const between = [rowOf([name]), ...(isPage ? [headings] : [])];
      const reading = await read(csvText([headings, ...rows.toSpliced(1 + place, 0, ...between)]));
      const told = reading.findings.filter(({ severity }) => severity !== "notice").map(({ code, row }) => [code, row]);
      expect(told).toEqual([["rows-set-aside", place + 3]]);
      expect(reading.list).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test("what may be a case is an error still, and all are if they are to be kept", async () => {
  const kept = fc.constantFrom<(list: readonly TidyCase[]) => readonly string[]>(
    ([first]) => [first!.caseId.replace(/\d+$/, (number) => String(Number(number) + 7_000))],
    () => ["Court disposals", "", "F"],
    () => ["Court disposals", "", "", "", "14/03/2026"],
  );
  await fc.assert(
    fc.asyncProperty(lists, kept, fc.nat(6), async (list, row, place) => {
      const rows = list.map((one) => cellsOf(one)).toSpliced(1 + place, 0, rowOf(row(list)));
      const reading = await read(csvText([ALL_HEADINGS, ...rows]));
      expect(reading.list).toBeNull();
      expect(reading.findings.map(({ code }) => code)).not.toContain("rows-between-skipped");
    }),
    { numRuns: 40 },
  );
  const [list] = fc.sample(lists, { numRuns: 1, seed: 4 });
  const { rows } = inGroups(list!, { size: 4, name: 0, total: 0, column: 0 });
  const mappings = { ...NO_MAPPINGS, foot: "keep" } as const;
  expect((await read(csvText([ALL_HEADINGS, ...rows]), { mappings })).list).toBeNull();
});
