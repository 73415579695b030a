import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeFormula, unescapeFormula } from "../../../src/base/csv/formula.ts";
import { findingCounts } from "../../../src/long-list/findings/finding.ts";
import { findingLinesCsv, findingsCsv } from "../../../src/long-list/findings/findings-csv.ts";
import { withoutFindings } from "../../../src/long-list/sheet/sent-back.ts";
import type { Sheet } from "../../../src/long-list/sheet/sheet.ts";
import { workbook } from "../files.ts";
import { HEADINGS, inShort, read } from "../reading.ts";

async function sentBack(text: string): Promise<string> {
  const { table, findings } = await read(text);
  return findingsCsv(table!, findings);
}

describe("the findings CSV", () => {
  test("has the original rows without the columns that are not used, and what is to be done beside each", async () => {
    const text = `Name,${HEADINGS}\nAnn Example,A1,F,,14/03/2026,M,VH\nBob Example,A2,M,Fine,15/03/2026,L,L\n`;
    expect(await sentBack(text)).toBe(
      [
        '\ufeff"notice: Dropped before anything else was read, because the draw does not need it: “Name” (names). Leave these columns out of the list."',
        `${HEADINGS},Longlist findings`,
        'A1,F,,14/03/2026,M,VH,"row 2: error in Disposal: Disposal is blank. Fill it in, or remove the row if it is no case."',
        "A2,M,Fine,15/03/2026,L,L,",
        "",
      ].join("\r\n"),
    );
  });

  test("can be corrected and sent again", async () => {
    const corrected = (
      await sentBack(`${HEADINGS}\n"=1\n2",F,Ref. Panel,14/03/2026,M,VH\n'@x,F,Ref. Panel,14/03/2026,M,VH`)
    ).replaceAll("Ref. Panel,", "Referral order,");
    const reading = await read(corrected);
    expect(inShort(reading)).toEqual(["notice · title-rows-skipped · row 1"]);
    expect(reading.list?.cases.map(({ caseId }) => caseId)).toEqual(["'@x", "=1\n2"]);
  });

  test("can be sent again as a workbook, its columns moved and its cells merged", async () => {
    const rows = [
      ["Longlist findings", ...HEADINGS.split(",")],
      ["row 2: …", "A1", "F", "Caution", "14/03/2026", "M", "VH"],
      ["", "A2", "", "Caution", "15/03/2026", "M", "VH"],
    ];
    const reading = await read(await workbook({ Cases: rows }, { merged: ["A2:A3", "C2:C3"] }));
    expect(inShort(reading)).toEqual(["warning · cells-merged-down · row 3 · Gender"]);
    expect(reading.list?.cases.map(({ gender }) => gender)).toEqual(["female", "female"]);
  });

  test("of a file that cannot be read as a list says why, and nothing else", async () => {
    const { table, findings } = await read("");
    expect(table).toBeNull();
    expect(findingsCsv(table, findings)).toBe(
      "\ufeffLonglist findings\r\nerror: The file is empty. Check that the right file was chosen and that its export finished.\r\n",
    );
  });

  test("names once, above the list, what concerns many rows", async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `A${at},F,Ref. Panel,14/03/2026,M,VH`);
    const text = await sentBack([HEADINGS, ...rows].join("\n"));
    expect(text.split("Write one of these instead").length).toBe(2);
    expect(text.split(": error in Disposal: see above (value-unknown)").length).toBe(5_001);
  });

  test("keeps its headings near enough to the top to be found, however much there is to say", async () => {
    const columns = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`Gone ${at}`, "age"]));
    const { table, findings } = await read(`${HEADINGS}\nA1,F,Referral order,14/03/2026,M,VH`, {
      mappings: { columns },
    });
    const text = findingsCsv(table!, findings);
    expect(text).toContain("and 61 more, which the check lists");
    expect((await read(text)).list?.cases).toHaveLength(1);
  });
});

describe("formula triggers", () => {
  test.each([
    ["=1", "'=1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["\t1", "'\t1"],
    ["\0", "'\0"],
    ['"=1', "'\"=1"],
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
    ["\r1", "'\r1"],
    ["A1\n=1", "A1\n'=1"],
    ["A1\r\n@x\r-1", "A1\r\n'@x\r'-1"],
    ["\n=1", "'\n'=1"],
    [' "\n@x', "' \"\n'@x"],
  ])("%j is escaped as %j", (value, escaped) => {
    expect(escapeFormula(value)).toBe(escaped);
  });

  test.each(["", "A1", "1-2", "'tis", '"quoted"', "a=1", "A1\nB=2"])("%j is left as it is", (value) => {
    expect(escapeFormula(value)).toBe(value);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom("=", "+", "-", "@", "'", '"', "\t", "\r", "\n", "\r\n", " ", "\0", "A"),
      fc.string(),
    ),
  });

  test("are escaped so that any text comes back as it was, however often it goes back and forth", () => {
    fc.assert(
      fc.property(text, (value) => {
        const escaped = escapeFormula(value);
        expect(unescapeFormula(escaped)).toBe(value);
        expect(escapeFormula(unescapeFormula(escaped))).toBe(escaped);
      }),
      { numRuns: 2_000 },
    );
  });

  test("stand at the start of no line once they are escaped", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const line of escapeFormula(value).split(/\r\n|[\r\n]/)) expect(line).not.toMatch(/^["\s]*[=+\-@\t\0]/);
      }),
      { numRuns: 2_000 },
    );
  });

  test("in a list come back the same from its findings CSV, and from the findings CSV of that", async () => {
    const unit = fc.constantFrom("=", "@", "'", '"', "\n", "\r\n", "A", " ");
    const references = fc.array(fc.string({ unit, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });
    const cell = (value: string) => `"${value.replaceAll('"', '""')}A"`;
    await fc.assert(
      fc.asyncProperty(references, async (values) => {
        const first = await read([HEADINGS, ...values.map((value) => `${cell(value)},F,,14/03/2026,M,VH`)].join("\n"));
        const second = await read(findingsCsv(first.table!, first.findings));
        const third = await read(findingsCsv(second.table!, second.findings));
        expect(second.table?.columns).toEqual(first.table?.columns);
        expect(third.table?.columns).toEqual(first.table?.columns);
      }),
      { numRuns: 200 },
    );
  });
});

describe("findings alone", () => {
  test("are a line each with its place, for whoever has the list itself", async () => {
    const { findings } = await read(
      `${HEADINGS}\nA1,F,,14/03/2026,M,VH\nA2,,Fine,15/03/2026,L,L\nA2,M,Fine,15/03/2026,L,L`,
    );
    const [headings, ...lines] = findingLinesCsv(findings).trimEnd().split("\r\n");
    expect(headings).toBe("\ufeffSeverity,Sheet,Rows,Column,What was found,What to do");
    expect(lines).toHaveLength(findings.length);
    expect(lines).toContain('error,,2,Disposal,Disposal is blank.,"Fill it in, or remove the row if it is no case."');
    expect(lines.map((line) => line.split(",")[2])).toEqual(
      findings.map(({ row, rows }) => rows?.join(" ") ?? String(row)),
    );
    const empty = await read("");
    expect(findingLinesCsv(empty.findings)).toMatch(/\r\nerror,,,,/);
  });

  test("are counted by code, with the severity of each", async () => {
    const { findings } = await read(`${HEADINGS}\nA1,F,,14/03/2026,M,VH\nA2,F,,15/03/2026,L,L\nA3,F,Fine,,L,L`);
    expect(findingCounts(findings)).toEqual([{ code: "value-missing", severity: "error", count: 3 }]);
    const two = await read(`${HEADINGS},Notes\nA1,F,,14/03/2026,M,VH,x`);
    expect(findingCounts(two.findings).map(({ code }) => code)).toEqual(["columns-unknown", "value-missing"]);
  });
});

test("of a workbook that is sent back what is said of its columns and cells moves with them", async () => {
  const sheet = {
    name: "Cases",
    firstRow: 1,
    rows: [
      ["Longlist findings", "Ref", "Name"],
      ["row 2: …", "A1", "Ann"],
    ],
    hiddenColumns: [0, 2],
    marked: [{ row: 1, column: 1 }],
    ragged: false,
  };
  expect(withoutFindings(sheet as unknown as Sheet, 0)).toMatchObject({
    rows: [
      ["Ref", "Name"],
      ["A1", "Ann"],
    ],
    hiddenColumns: [1],
    marked: [{ row: 1, column: 0 }],
  });
});
