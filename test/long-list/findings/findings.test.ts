import { expect, test } from "vitest";
import { FINDINGS, type FindingCode, type FindingKind } from "../../../src/long-list/findings/findings.ts";
import { CODED_FIELDS, codeReader, codesOf } from "../../../src/long-list/values/coded-value.ts";
import { levelName } from "../../../src/sampling/specification/level-names.ts";
import { DIALECTS, FORMATS, HEADERS, ROWS, VALUES, WORKBOOKS } from "../awkward-files.ts";
import { workbook } from "../files.ts";
import { HEADINGS, read } from "../reading.ts";
import { SENT } from "../sent-files.ts";
import { WRITTEN } from "../written-files.ts";

/** Given by files that other tests make, because they are large or made to do harm. */
const ELSEWHERE: readonly FindingCode[] = [
  "file-own",
  "too-many-columns",
  "list-too-large",
  "cells-struck-out",
  "value-too-long",
  "template-unused",
];

test("every finding of the table is given by one of the awkward files", () => {
  const files = [...FORMATS, ...DIALECTS, ...HEADERS, ...ROWS, ...VALUES, ...WORKBOOKS];
  const given = new Set(
    [...files, ...SENT, ...WRITTEN].flatMap(({ findings }) => findings.map((finding) => finding.split(" · ")[1])),
  );
  expect(Object.keys(FINDINGS).filter((code) => !given.has(code))).toEqual(ELSEWHERE);
});

test("an unknown value says what it is, how often it occurs and what it may stand for", async () => {
  const rows = ["Ref. Panel", "Ref. Panel", "Probation"].map((disposal, at) => `A${at},F,${disposal},14/03/2026,M,VH`);
  const { findings } = await read([HEADINGS, ...rows].join("\n"));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ row: 2, rows: [2, 3, 4], column: "Disposal" });
  expect(findings[0]?.message).toBe("Not known as Disposal: “Ref. Panel” (2 times), “Probation” (once).");
  expect(findings[0]?.remedy).toMatch(/^Write one of these instead: Custody, Youth rehabilitation order, /);
  expect(findings[0]?.option).toMatch(/^map "Disposal:Ref\. Panel=code", where code is one of custody, youth-rehab/);
});

test("a missing column names the headings that may be it", async () => {
  const { findings } = await read(
    `${HEADINGS.replace("Start date", "Order made on")}\nA1,F,Referral order,14/03/2026,M,VH`,
  );
  expect(findings[0]?.remedy).toBe(
    "Add the column, or rename the one that holds it to Start date. Columns not yet used: “Order made on”.",
  );
  expect(findings[0]?.option).toBe('column "Heading=startDate"');
});

/** Given by JSON bodies alone, which programs send. */
const FOR_PROGRAMS: readonly string[] = ["json-shape", "row-shape", "value-shape"];

test("what there is to do is said in words; what can be typed instead stands apart", () => {
  const words = Object.entries<FindingKind>(FINDINGS).filter(([code]) => !FOR_PROGRAMS.includes(code));
  const typed = words.filter(([, { title, message, remedy, here = "" }]) =>
    /--|=field|map it|\bmap "|\bcolumn "|\{codes\}|[a-z]-[a-z]+-[a-z]/.test([title, message, remedy, here].join(" ")),
  );
  expect(typed.map(([code]) => code)).toEqual(["mapping-code-unknown"]);
  const titles = words.map(([, { title, severity }]) => `${severity} ${title}`);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test.each(CODED_FIELDS)("each meaning that is offered for a value of %s is read as its code", (field) => {
  const read = codeReader(field, []);
  for (const code of codesOf(field, [])) {
    const meaning = read(levelName(code));
    expect([code, meaning]).toEqual([code, { is: "code", code }]);
  }
});

test.each<[string, string | Promise<Uint8Array>, string]>([
  [
    "custody and its licence as two rows are both named",
    `${HEADINGS},YPID\nA1,M,DTO,14/03/2026,H,H,7\nA2,M,Fine,14/04/2026,H,H,8\nA3,M,DTO licence,14/06/2026,H,H,7`,
    "Rows 2 (custody) and 4 (licence) look like two parts of one order.",
  ],
  [
    "a child under ten at the start is told by an age of today",
    `${HEADINGS},Current age\nA1,M,Fine,14/03/2024,H,H,11\nA2,M,Fine,14/03/2026,H,H,11`,
    "By the age 11 in the list the child was under ten at the start, 2024-03-14.",
  ],
  [
    "a child under ten at the start is told by an age at the start",
    `${HEADINGS},Age at start\nA1,M,Fine,14/03/2026,H,H,9\nA2,M,Fine,14/03/2026,H,H,10`,
    "By the age 9 in the list the child was under ten at the start, 2026-03-14.",
  ],
  [
    "the sheet that was read and the others are named",
    workbook({
      Cover: [["Read me"]],
      Cases: [HEADINGS.split(","), ["A1", "F", "Fine", "1/7/2026", "L", "L"]],
      "A & B": [["x"]],
    }),
    "The list was read from the sheet “Cases”; not read: “Cover” and “A & B”.",
  ],
  [
    "the rows that a merged cell reaches over are named",
    workbook(
      {
        Cases: [
          [...HEADINGS.split(","), "YPID"],
          ["A1", "F", "Fine", "1/7/2026", "L", "L", "7"],
          ["A2", "F", "Fine", "2/7/2026", "L", "L", null],
          ["A3", "F", "Fine", "3/7/2026", "L", "L", null],
        ],
      },
      { merged: ["G2:G4"] },
    ),
    "Merged cells: the value above was read for rows 3 and 4 too.",
  ],
])("%s", async (_what, file, message) => {
  expect((await read((await file) as string)).findings.map((finding) => finding.message)).toContain(message);
});

test("findings come in the order file, header, rows, and rows ascend", async () => {
  const text = `Title\n${HEADINGS},Team\n,F,X,31/02/2026,M,VH,N\nA2,F,X,14/03/2026,M,VH,N\n`;
  const { findings } = await read(text, { mappings: { columns: { Gone: "age" } } });
  expect(findings.map(({ stage, code, row }) => [stage, code, row])).toEqual([
    ["header", "mapping-column-unused", null],
    ["header", "title-rows-skipped", 1],
    ["header", "columns-unknown", 2],
    ["rows", "value-missing", 3],
    ["rows", "value-unknown", 3],
    ["rows", "date-impossible", 3],
  ]);
});

test("no remedy speaks of the command line, for lists are sent over HTTP too", () => {
  for (const { message, remedy } of Object.values(FINDINGS)) expect(message + remedy).not.toMatch(/--[a-z]/);
});

test("a wide header is refused", async () => {
  const { findings } = await read(`${HEADINGS}${",x".repeat(1_000)}\nA1,F,Referral order,14/03/2026,M,VH`);
  expect(findings.map(({ code }) => code)).toEqual(["too-many-columns"]);
});
