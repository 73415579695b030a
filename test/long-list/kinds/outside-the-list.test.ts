import fc from "fast-check";
import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, dayFirst, type TidyCase, tidyList } from "./tidy-lists.ts";

/** Cases, tables and notes that stand above, below or beside the list, or between its pages. */

const lists = tidyList(8, 20).filter((list) => /\D/.test(list[0]?.caseId ?? ""));
const rowsOf = (list: readonly TidyCase[]) => [ALL_HEADINGS, ...list.map((one) => cellsOf(one))];
const codesOf = async (rows: readonly (readonly string[])[]) =>
  (await read(csvText(rows))).findings.map(({ code }) => code);
/** Further cases of the same system, whose numbers have as many figures. */
function further(list: readonly TidyCase[], count: number): TidyCase[] {
  const numberOf = ({ caseId }: TidyCase) => Number(/\d+$/.exec(caseId)?.[0]);
  const numbers = list.map(numberOf);
  const goesOn = String(Math.max(...numbers) + 60).length === String(Math.min(...numbers)).length;
  return list.slice(0, count).map((one) => {
    const number = numberOf(one) + (goesOn ? 60 : -60);
    return { ...one, caseId: one.caseId.replace(/\d+$/, String(number)), childId: `Q${number}` };
  });
}
const short = (one: TidyCase) => [one.caseId, one.disposal, dayFirst(one.startDate)];

const TABLES: readonly (readonly string[])[] = [
  ["Case reference", "Disposal", "Start date"],
  ["Ref", "Disposal", "When"],
  ["Which", "What", "When"],
];

test("a small table of cases above the list is asked about, whatever its headings", async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom(...TABLES),
      fc.integer({ min: 3, max: 6 }),
      async (list, headings, count) => {
        // Under headings that are not known, codes of which none stands again are no list's.
        const above = further(list, count).map((one) => ({ ...one, disposal: "custody" }));
        const rows = [headings, ...above.map(short), [], ...rowsOf(list)];
        expect(await codesOf(rows)).toContain("cases-above-headings");
      },
    ),
    { numRuns: 40 },
  );
});

test("cases under no headings beside the list are asked about, of few columns too", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 6 }), async (list, count) => {
      const beside = further(list, count);
      const rows = [
        [...ALL_HEADINGS, "", "", "", ""],
        ...list.map((one, at) => [...cellsOf(one), "", ...(beside[at] ? short(beside[at]) : [])]),
      ];
      expect(await codesOf(rows)).toContain("cases-beside");
    }),
    { numRuns: 40 },
  );
});

test("two cases of the list's system on a sheet of their own are asked about", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("Case reference", "Case ref"), async (list, heading) => {
      const others = further(list, 2).map((one) => [one.caseId, "Oakhill", "DTO", dayFirst(one.startDate)]);
      const file = await workbook({
        Community: rowsOf(list),
        Custody: [[heading, "Where", "Sentence", "Sentenced"], ...others],
      });
      expect((await read(file)).findings.map(({ code }) => code)).toContain("sheets-undecided");
    }),
    { numRuns: 30 },
  );
});

const BELOW: readonly (readonly (readonly string[])[])[] = [
  [
    ["Gender", "Count"],
    ["Male", "5"],
    ["Female", "3"],
  ],
  [
    ["Completed by:", "J Bloggs"],
    ["Date:", "01/11/2026"],
  ],
  [
    ["YRO", "Youth rehabilitation order"],
    ["RO", "Referral order"],
  ],
  [["Data as at", "01/11/2026"]],
];

test("small tables, keys and signatures below the list are skipped with a warning", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...BELOW), fc.boolean(), async (list, below, isApart) => {
      const { findings, list: cases } = await read(csvText([...rowsOf(list), ...(isApart ? [[]] : []), ...below]));
      expect(findings.map(({ code }) => code)).toEqual(["rows-at-foot-skipped"]);
      expect(cases?.cases.length).toBe(list.length);
    }),
    { numRuns: 40 },
  );
});

test("a row that has anything of a case is never taken for one of them", async () => {
  const parts = fc.constantFrom(2, 3, 4, 5, 6);
  await fc.assert(
    fc.asyncProperty(lists, parts, async (list, part) => {
      const [first] = list;
      const whole = cellsOf({ ...(first ?? expect.fail()), caseId: "New" });
      const { findings } = await read(
        csvText([...rowsOf(list), ["New", "", ...whole.slice(2).map((cell, at) => (at + 2 === part ? cell : ""))]]),
      );
      expect(findings.filter(({ code }) => code === "rows-at-foot-skipped")).toEqual([]);
      expect(findings.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("what a report writes at the end of each page is skipped, where its headings stand again below", async () => {
  const ends = fc.constantFrom<(page: number) => string[]>(
    (page) => [`Page ${page} of 3`],
    (page) => [`Printed on 01/11/2026, page ${page}`],
    () => ["Total", "", "12"],
  );
  await fc.assert(
    fc.asyncProperty(lists, ends, fc.integer({ min: 2, max: 5 }), async (list, end, size) => {
      const pages = Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
        list.slice(at * size, (at + 1) * size),
      );
      const rows = pages.flatMap((page, at) => [...rowsOf(page), end(at + 1)]);
      const { findings, list: cases } = await read(csvText(rows));
      expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["header-repeated", "rows-at-foot-skipped"]));
      expect(cases?.cases.length).toBe(list.length);
    }),
    { numRuns: 40 },
  );
});

test("rows that stand in one column of a workbook are told as what they are", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(",", ";", "\t", "|"), async (list, separator) => {
      const lines = csvText(rowsOf(list), separator)
        .split("\r\n")
        .map((line) => [line]);
      const { findings } = await read(await workbook({ Cases: lines }));
      expect(findings.map(({ code }) => code)).toEqual(["rows-in-one-column"]);
    }),
    { numRuns: 20 },
  );
});

const NOT_WHOLE = [
  "Exported data exceeded the allowed volume. Some data may have been omitted.",
  "… 37 more rows",
  "Data: first 20 of 57 rows shown",
  "Results truncated at 100 records",
  "Showing 20 of 57 cases",
  "Showing 1 to 24 of 57 entries",
  "Rows 1–24 of 1,057",
  "Results limited to 24",
  "Part 1 of 2",
  "Court cases: list 1 of 2",
  "Continued on the next sheet",
];

test("a list that says of itself that it is not whole is told of, above or below", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...NOT_WHOLE), fc.boolean(), async (list, text, isAbove) => {
      const rows = isAbove ? [[text], ...rowsOf(list)] : [...rowsOf(list), [text]];
      expect(await codesOf(rows)).toEqual(["list-incomplete"]);
    }),
    { numRuns: 30 },
  );
});

const ANOTHER_COUNTS = [
  "SUPERSEDED",
  "Superseded by the list of 3 November",
  "Old version - see the list of 3 November",
  "Do not use this list",
  "This list has been withdrawn",
  "Case list (out of date)",
  "Version 1: NOT TO BE USED",
];
const THIS_COUNTS = [
  "Out of court disposals",
  "Use of this list is restricted",
  "Version 2, replaces version 1",
  "Do not use names or abbreviations",
  "Cases added since the previous list",
  "Superseded orders are left out",
  "Assessments that are out of date are marked",
  "Youth justice team: withdrawn cases are left out",
];

test("a list that says of itself that another counts is told of, above or below, and one that says other things is not", async () => {
  const texts = fc.constantFrom(...ANOTHER_COUNTS, ...THIS_COUNTS);
  await fc.assert(
    fc.asyncProperty(lists, texts, fc.boolean(), async (list, text, isAbove) => {
      const rows = isAbove ? [[text], ...rowsOf(list)] : [...rowsOf(list), [text]];
      const usual = isAbove ? "title-rows-skipped" : "rows-at-foot-skipped";
      expect(await codesOf(rows)).toEqual([ANOTHER_COUNTS.includes(text) ? "list-superseded" : usual]);
    }),
    { numRuns: 60 },
  );
});

const COUNTS: readonly ((count: number) => string[])[] = [
  (count) => [`Total number of cases: ${count}`],
  (count) => [`(${count} rows affected)`],
  (count) => ["", "", "Number of records", `${count}`],
  (count) => [`Count: ${count}`],
  (count) => [`${count} cases in this report`],
  (count) => ["Cases", `${count}`],
  (count) => [`Showing ${count} of ${count + 1} rows`],
];
const OTHERS: readonly string[][] = [
  ["Showing 20 of 20 cases"],
  ["Part 1 of 1"],
  ["Case list 1/11/2026"],
  ["Part 7/2026"],
  ["Cases 2026"],
  ["Page 1 of 3"],
  ["Total open cases in the year: 400"],
  ["Count"],
  ["Total", "999"],
];

test("a count of more cases than a list has says that it is not whole, and one of as many or fewer does not", async () => {
  const counts = fc.constantFrom(...COUNTS);
  await fc.assert(
    fc.asyncProperty(lists, counts, fc.integer({ min: -2, max: 3 }), fc.boolean(), async (list, say, more, isAbove) => {
      const text = say(list.length + more);
      const rows = isAbove ? [text, ...rowsOf(list)] : [...rowsOf(list), text];
      const isLess = more > 0 || /^Showing/.test(text[0] ?? "");
      const usual = isAbove ? "title-rows-skipped" : "rows-at-foot-skipped";
      expect(await codesOf(rows)).toEqual([isLess ? "list-incomplete" : usual]);
    }),
    { numRuns: 100 },
  );
});

test("a note that counts something else, or all of all, does not say that the list is not whole", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...OTHERS), async (list, note) => {
      expect(await codesOf([note, ...rowsOf(list)])).toEqual(["title-rows-skipped"]);
    }),
    { numRuns: 30 },
  );
});
