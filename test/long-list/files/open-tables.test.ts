import { describe, expect, test } from "vitest";
import { fileFormat } from "../../../src/long-list/files/file-format.ts";
import { openTable, openTables, TABLE_LIMITS } from "../../../src/long-list/files/open-tables.ts";
import { checkXml } from "../../../src/long-list/files/workbook/xml-bounds.ts";
import { attribute } from "../../../src/long-list/files/workbook/xml-tags.ts";
import { zipEntries } from "../../../src/long-list/files/workbook/zip-directory.ts";
import { latin1, workbook, zip } from "../files.ts";

const ROWS = [
  ["Name", "Share"],
  ["Ames", "1"],
  ["Bell", "2"],
];
const known = (cells: readonly string[]) => cells.filter((cell) => cell === "Name" || cell === "Share").length;
const text = (some: string) => new TextEncoder().encode(some);
const CSV = text(ROWS.map((row) => row.join(";")).join("\n"));

async function opened(bytes: Uint8Array, limits: Partial<typeof TABLE_LIMITS> = {}) {
  const sent = { name: "sent", bytes };
  const { tables, findings } = await openTables("inspectors", sent, known, { limits: { ...TABLE_LIMITS, ...limits } });
  return {
    rows: tables.map(({ rows }) => rows),
    sheets: tables.map(({ sheet }) => sheet),
    found: findings.map(({ code }) => code),
  };
}

describe("a table that people filled in", () => {
  test("is opened by the separator under which most headings are known, or sheet by sheet", async () => {
    expect(await opened(CSV)).toEqual({ rows: [ROWS], sheets: [null], found: [] });
    const sheets = await opened(await workbook({ One: ROWS, Two: [], Three: ROWS }));
    expect(sheets).toEqual({ rows: [ROWS, ROWS], sheets: ["One", "Three"], found: [] });
  });

  test.each([
    ["bytes", { bytes: 10 }, "file-too-large"],
    ["rows", { rows: 2 }, "too-many-rows"],
    ["cells", { cells: 2 }, "list-too-large"],
  ] as const)("of more %s than one has is refused with one finding", async (_, limits, code) => {
    expect(await opened(CSV, limits)).toEqual({ rows: [], sheets: [], found: [code] });
  });

  test("as a workbook of more rows or cells than one has is refused as well", async () => {
    const far = [...ROWS, ...Array.from({ length: 3_000 }, () => []), ["Cole", "1"]];
    expect((await opened(await workbook({ One: far }), { rows: 2 })).found).toEqual(["too-many-rows"]);
    expect((await opened(await workbook({ One: ROWS }), { cells: 5 })).found).toEqual(["list-too-large"]);
  });

  test("as a workbook that has one long text in many cells is as large as what they say together", async () => {
    const long = Array.from({ length: 1_200 }, () => ["x".repeat(30_000)]);
    expect((await opened(await workbook({ One: [...ROWS, ...long] }))).found).toEqual(["list-too-large"]);
  });

  test("as a workbook in which nothing stands is empty, and one whose parts do not hold together unreadable", async () => {
    expect((await opened(await workbook({ One: [], Two: [] }))).found).toEqual(["file-empty"]);
    expect((await opened(zip({ "[Content_Types].xml": "<Types/>" }))).found).toEqual(["workbook-unreadable"]);
  });

  test("whose quotation marks do not end is told of it", async () => {
    expect((await opened(text('Name,Share\n"Ames,1\nBell,2\n'))).found).toEqual(["quote-not-closed"]);
  });
});

describe("what a file is", () => {
  test.each([
    ["a Word document", zip({ "word/document.xml": "<w/>" }), "a Word document"],
    ["an archive of other files", zip({ "list.csv": "Name" }), "a ZIP archive"],
    [
      "a workbook with a password",
      latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0EE\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
      "a workbook with a password",
    ],
    [
      "a workbook of before 2007",
      latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0E\0n\0"),
      "an old Excel workbook (.xls) or another old Office document",
    ],
  ])("is told of %s", (_, bytes, named) => {
    expect(fileFormat(bytes)).toMatchObject({ is: "other", named });
  });
});

describe("the parts of a workbook", () => {
  const part = (xml: string) => {
    const archive = zip({ "part.xml": xml });
    const [entry] = zipEntries(archive) ?? [];
    if (entry === undefined) throw new Error("no part");
    return [archive, entry] as const;
  };

  test("are counted tag by tag, and refused where they have more than is worth parsing", async () => {
    expect(await checkXml(...part("<a><b/></a>"), 3)).toBe(3);
    await expect(checkXml(...part("<a><b/></a>"), 2)).rejects.toMatchObject({ found: { code: "list-too-large" } });
  });

  test("are refused where one text or one tag is longer than any workbook's, or a tag stands in a tag", async () => {
    const refused = { found: { code: "list-too-large" } };
    await expect(checkXml(...part(`<a>${"x".repeat(200_000)}</a>`), 9)).resolves.toBe(2);
    await expect(checkXml(...part(`<a>${"x".repeat(200_001)}</a>`), 9)).rejects.toMatchObject(refused);
    await expect(checkXml(...part(`<a b="${"x".repeat(20_000)}"/>`), 9)).rejects.toMatchObject(refused);
    await expect(checkXml(...part("<a <b>"), 9)).rejects.toThrow("a tag within a tag");
  });

  test.each([
    ["&amp;&lt;&#65;&#x42;&#X43;", "&<ABC"],
    ["&nbsp; &#1114112;", "&nbsp; &#1114112;"],
    ["&constructor;", "&constructor;"],
    ["plain", "plain"],
  ])("have attributes in which %s is read as %s", (sent, meant) => {
    expect(attribute(`<a name="${sent}"/>`, "name")).toBe(meant);
    expect(attribute(`<a name='${sent}'/>`, "name")).toBe(meant);
    expect(attribute("<a/>", "name")).toBeUndefined();
  });
});

describe("of a workbook with several sheets", () => {
  const told = async (bytes: Uint8Array) => {
    const { table, findings } = await openTable("inspectors", { name: "sent.xlsx", bytes }, known, 2);
    return [table?.sheet ?? null, ...findings.map(({ code, severity, sheet }) => `${severity} ${code} ${sheet}`)];
  };

  test("the one table is on the sheet that has the headings, wherever it stands", async () => {
    const note = [["Whom to ask"], ["A. Ames"]];
    expect(await told(await workbook({ Notes: note, People: ROWS }))).toEqual(["People"]);
    expect(await told(await workbook({ People: ROWS, Notes: note }))).toEqual(["People"]);
    expect(await told(await workbook({ Notes: note }))).toEqual(["Notes"]);
  });

  test("two with the headings are not one table, and a hidden one with them is told of", async () => {
    expect(await told(await workbook({ Court: ROWS, Other: ROWS }))).toEqual([null, "error sheets-several null"]);
    const hidden = await workbook({ Court: ROWS, Other: ROWS }, { hidden: "Other" });
    expect(await told(hidden)).toEqual(["Court", "warning sheet-hidden Other"]);
    const lists = await workbook({ Court: ROWS, Choices: [["yes"], ["no"]] }, { hidden: "Choices" });
    expect(await told(lists)).toEqual(["Court"]);
  });

  test("a sheet for each case is read, and of more than are read none is left out in silence", async () => {
    const sheets = (count: number) =>
      workbook(Object.fromEntries(Array.from({ length: count }, (_, at) => [`Case ${at}`, ROWS])));
    expect((await opened(await sheets(43))).rows).toHaveLength(43);
    expect(await opened(await sheets(201))).toEqual({ rows: [], sheets: [], found: ["sheets-too-many"] });
  });
});
