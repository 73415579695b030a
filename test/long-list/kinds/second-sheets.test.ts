import fc from "fast-check";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, dayFirst, type TidyCase, tidyList } from "./tidy-lists.ts";

/** Sheets beside the list: cases that it has not are asked about, and nothing else is. */

type Rows = CellValue[][];
/** References as a system has them; a tidy list may number its cases. */
const withReferences = (list: readonly TidyCase[], first: number) =>
  list.map((one, at) => ({ ...one, caseId: `ZZ-${first + at}`, childId: `P${first + at}` }));
const lists = tidyList(12, 16).map((list) => ({
  one: withReferences(list.slice(0, 6), 1001),
  two: withReferences(list.slice(6), 2001),
}));
const rowsOf = (list: readonly TidyCase[]): string[][] => [ALL_HEADINGS, ...list.map((one) => cellsOf(one))];
const short = (date: string) => dayFirst(date).replace(/\d\d(\d\d)$/, "$1");
const sexOf = (at: number) => (at % 3 === 0 ? "F" : "M");

/** Ways in which a second sheet holds cases. */
const WAYS: Readonly<Record<string, (list: readonly TidyCase[]) => Rows>> = {
  "four columns": (list) => [
    ["Case ref", "Name", "Outcome", "Date of outcome"],
    ...list.map((one, at) => [one.caseId, "x", at % 2 === 0 ? "Youth caution" : "YCC", dayFirst(one.startDate)]),
  ],
  "years of two digits under unknown headings": (list) => [
    ["Occurrence no", "Name", "Sex (own)", "Given on"],
    ...list.map((one, at) => [one.caseId, "x", sexOf(at), short(one.startDate)]),
  ],
  "outcomes in local words alone": (list) => [
    ["Occurrence no", "What", "Given on"],
    ...list.map((one, at) => [one.caseId, `OOCD - ${at % 2 === 0 ? "caution" : "other"}`, dayFirst(one.startDate)]),
  ],
  "rows that are numbered": (list) => [
    ["No", "Name", "Sex (own)", "Resolution", "Given", "Age (own)"],
    ...list.map((one, at) => [at + 1, "x", sexOf(at), "Local words", dayFirst(one.startDate), 17 - (at % 6)]),
  ],
  "one row of the same columns": ([one]) => [cellsOf(one as TidyCase)],
  "many notes above": (list) => [...Array.from({ length: 60 }, (_, at) => [`Note ${at}`]), ...rowsOf(list)],
  "headings below each other": (list) => {
    const rows = rowsOf(list);
    return ALL_HEADINGS.map((_, at) => rows.map((cells) => cells[at] ?? ""));
  },
};

test("a second sheet of other cases is asked about, however it is laid out", async () => {
  const names = fc.constantFrom("OOCD", "Key worker list", "Previous quarter", "OOCD notes", "Table 2");
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom(...Object.keys(WAYS)),
      names,
      fc.boolean(),
      async ({ one, two }, way, name, hidden) => {
        const numbered = one.map((item, at) =>
          way === "rows that are numbered" ? { ...item, caseId: `${at + 1}` } : item,
        );
        const apart = two.map((item, at) => ({ ...item, startDate: `2026-0${(at % 8) + 1}-28` }));
        const rows = (WAYS[way] as (list: readonly TidyCase[]) => Rows)(apart);
        const known = numbered.map((item) => ({ ...item, startDate: item.startDate.replace(/28$/, "27") }));
        const file = await writeXlsx({
          sheets: [
            { name: "Court", rows: rowsOf(known) },
            { name, rows, hidden },
          ],
        });
        const { findings } = await read(file);
        expect([way, findings.map(({ code }) => code)]).toEqual([way, [hidden ? "sheet-hidden" : "sheets-undecided"]]);
        const chosen = await read(file, { mappings: { sheets: ["Court"] } });
        expect(chosen.list?.cases).toHaveLength(one.length);
      },
    ),
    { numRuns: 100 },
  );
});

/** What else stands in workbooks. */
const OTHERS: Readonly<Record<string, (list: readonly TidyCase[]) => Rows>> = {
  ...Object.fromEntries(
    Object.entries(WAYS)
      .filter(([way]) => way !== "rows that are numbered")
      .map(([way, rows]) => [`the same cases: ${way}`, rows]),
  ),
  "the same rows, numbered": (list) => [
    ["No", "Name", "Sex (own)", "Given"],
    ...list.map((one, at) => [one.caseId, "x", sexOf(at), dayFirst(one.startDate)]),
  ],
  "the children": (list) => [
    ["Person", "Sex (own)", "Born"],
    ...list.map((one, at) => [one.childId, sexOf(at), `0${(at % 9) + 1}/02/2010`]),
  ],
  "reviews of the children": (list) => [
    ["Person", "Sex (own)", "Seen", "Review"],
    ...list.map((one, at) => [one.childId, sexOf(at), `0${(at % 9) + 1}/10/2026`, `R${at}/26`]),
  ],
  "the same cases by another number": (list) => [
    ["Court no", "Person", "Sex (own)", "Given"],
    ...list.map((one, at) => [`CT/${at}/26`, one.childId, sexOf(at), dayFirst(one.startDate)]),
  ],
  "a log of contacts": (list) => [
    ["Contact with", "When", "How"],
    ...list.flatMap((_, at) => [
      [`YP ${at % 3}`, `${at + 10}/03/2026`, "M"],
      [`YP ${at % 3}`, `${at + 11}/03/2026`, "F"],
    ]),
  ],
  "a table of codes": () => [
    ["Code", "Meaning", "Since"],
    ["C1", "Referral order", "01/04/2009"],
    ["C2", "Youth caution", "08/04/2013"],
    ["C3", "Youth conditional caution", "08/04/2013"],
    ["C4", "Reparation order", "01/04/2009"],
  ],
  versions: () => [
    ["Version", "Date", "By"],
    ["v1", "01/03/2026", "AB"],
    ["v2", "02/03/2026", "AB"],
    ["v3", "05/03/2026", "CD"],
    ["v4", "09/03/2026", "AB"],
  ],
  "a summary by month": () => [
    ["Disposal", "Month", "Number"],
    ...["Referral order", "Youth caution"].flatMap((disposal, way) =>
      [1, 2, 3, 4].map((month) => [disposal, `01/0${month}/2026`, 17 * month + way * 5]),
    ),
  ],
  "a pivot table": () => [
    ["Row labels", "Female", "Male", "Grand total"],
    ["Referral order", 3, 9, 12],
    ["Youth caution", 1, 2, 3],
    ["Grand total", 4, 11, 15],
  ],
  guidance: () => [
    ["Heading", "What to write", "For example"],
    ["Case reference", "Your own", "AB-1"],
    ["Gender", "M or F", "M"],
    ["Disposal", "In full", "Referral order"],
    ["Start date", "When it was made", "14/03/2026"],
    ["Risk of serious harm", "The level", "Low"],
  ],
  "days on which nobody is in": () => [
    ["Day", "What", "No"],
    ["03/04/2026", "Good Friday", 1],
    ["06/04/2026", "Easter Monday", 2],
    ["04/05/2026", "Bank holiday", 3],
    ["25/05/2026", "Bank holiday", 4],
  ],
};

test("the same cases again, tables of codes, summaries, logs and guidance are named and not asked about", async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom(...Object.keys(OTHERS)),
      fc.boolean(),
      async ({ one }, kind, isNumbered) => {
        const list = isNumbered ? one.map((item, at) => ({ ...item, caseId: `${at + 1}` })) : one;
        const rows = (OTHERS[kind] as (list: readonly TidyCase[]) => Rows)(list);
        const { findings, list: read_ } = await read(await workbook({ Court: rowsOf(list), Other: rows }));
        expect([kind, findings.map(({ code }) => code)]).toEqual([kind, ["sheets-not-read"]]);
        expect(read_?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 150 },
  );
});

test("sheets called as what is no list are not asked about where their cases are of an earlier time", async () => {
  const names = fc.constantFrom(
    "Old",
    "Archive",
    "Archived Q1",
    "Previous",
    "Previous list",
    "Notes",
    "Key",
    "Colour key",
    "Look-ups",
    "Examples",
  );
  await fc.assert(
    fc.asyncProperty(lists, names, async ({ one, two }, name) => {
      const { findings } = await read(
        await workbook({
          Court: rowsOf(one),
          [name]: (WAYS["four columns"] as (list: readonly TidyCase[]) => Rows)(
            two.map((item, at) => ({ ...item, startDate: `2023-0${(at % 8) + 1}-14` })),
          ),
        }),
      );
      expect(findings.map(({ code }) => code)).toEqual(["sheets-not-read"]);
    }),
    { numRuns: 20 },
  );
});

test("cases of the list's own system and time are asked about whatever their sheet is called, unless it says that they do not count", async () => {
  const names = fc.constantFrom(
    "Test Valley",
    "Old Trafford",
    "Help & early support",
    "Closed (archived)",
    "Template OOC",
    "Previous 6 months",
    "Archive",
  );
  const ways = fc.constantFrom(
    "four columns",
    "outcomes in local words alone",
    "years of two digits under unknown headings",
  );
  await fc.assert(
    fc.asyncProperty(lists, names, ways, fc.boolean(), async ({ one, two }, name, way, isDeleted) => {
      const days = one.map(({ startDate }) => startDate).toSorted();
      const same = two.map((item, at) => ({ ...item, startDate: days[at % days.length] ?? "" }));
      const { findings } = await read(
        await workbook({
          Court: rowsOf(one),
          [isDeleted ? `${name} deleted`.slice(0, 31) : name]: (WAYS[way] as (list: readonly TidyCase[]) => Rows)(same),
        }),
      );
      expect([name, findings.map(({ code }) => code)]).toEqual([
        name,
        [isDeleted ? "sheets-not-read" : "sheets-undecided"],
      ]);
    }),
    { numRuns: 40 },
  );
});

/** Sheets with one reference, one word and one day to a row: what they are called, what their columns are, and whether they may be cases. */
const IN_LOCAL_WORDS: readonly (readonly [name: string, headings: string, reference: string, asked: boolean])[] = [
  ["OOC", "Ref,Result,Given", "OOC", true],
  ["Out of court", "Nr,Type,Day", "OOC/26/", true],
  ["Outcomes", "Nr,Type,Day", "LF", true],
  ["Police", "Nr,OOCD given,Day", "LF", true],
  ["Police", "Nr,Disposal (local),Day", "4400", true],
  ["OOC", "No,Result,Given", "", false],
  ["OOC panel", "Panel,Result,Held", "PA", false],
  ["Changes to disposals", "Version,By,Day", "v", false],
  ["OOC (old)", "Ref,Result,Given", "OOC", false],
  ["Contacts", "Contact,Outcome,Day", "C", false],
  ["Versions", "Version,By,Day", "v", false],
  ["Rota", "Shift,Who,Day", "S", false],
];

test.each(IN_LOCAL_WORDS)("a sheet %s of %s with references like %s1 and local words", async (...told) => {
  const [name, headings, before, isAsked] = told;
  await fc.assert(
    fc.asyncProperty(lists, fc.boolean(), async ({ one, two }, isEarlier) => {
      const days = one.map(({ startDate }) => startDate).toSorted();
      const rows = two.map((_, at) => [
        `${before}${at + 1}`,
        at % 2 === 0 ? "Youth RJ" : "OOCR",
        dayFirst(isEarlier ? `2023-0${(at % 8) + 1}-14` : (days[at % days.length] ?? "")),
      ]);
      const { findings } = await read(await workbook({ Court: rowsOf(one), [name]: [headings.split(","), ...rows] }));
      expect(findings.map(({ code }) => code)).toEqual([
        isAsked && !isEarlier ? "sheets-undecided" : "sheets-not-read",
      ]);
    }),
    { numRuns: 15 },
  );
});

test("of more sheets than are looked at it is said so, and those that are asked for are read", async () => {
  const [{ one, two } = { one: [], two: [] }] = fc.sample(lists, 1);
  const notes = Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`Note ${at}`, [["x"]]]));
  const file = await workbook({ Court: rowsOf(one), ...notes, Last: rowsOf(two) });
  const { findings, list } = await read(file);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["sheets-not-read", "notice"],
    ["sheets-not-looked-at", "warning"],
  ]);
  expect(list?.cases).toHaveLength(one.length);
  const both = await read(file, { mappings: { sheets: ["Court", "Last"] } });
  expect(both.list?.cases).toHaveLength(one.length + two.length);
});
