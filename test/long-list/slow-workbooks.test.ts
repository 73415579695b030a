import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { changesNumbers, shownNumber } from "../../src/long-list/files/workbook/number-format.ts";
import { cellStyles } from "../../src/long-list/files/workbook/styles.ts";
import { elements } from "../../src/long-list/files/workbook/xml-tags.ts";
import { relationships, workbook, zip } from "./files.ts";
import { HEADINGS, inShort, read } from "./reading.ts";

/** Workbooks of a few kilobytes that unpack to megabytes and took minutes, or all the memory there is. */

const within = { timeout: 20_000 };

/** Each sheet of a workbook by the part that it has. */
function book(parts: Readonly<Record<string, string>>, sheets: readonly string[]): Uint8Array {
  const tags = sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`);
  const related = sheets.map((target, at) => [`r${at}`, "worksheet", target] as const);
  return zip(
    {
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${tags.join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(...related),
      ...parts,
    },
    deflateRawSync,
  );
}

function sheet(before: string): string {
  const rows = [HEADINGS.split(","), ["A1", "F", "Caution", "14/07/2026", "L", "L"]].map(
    (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`,
  );
  return `<worksheet>${before}<sheetData>${rows.join("")}</sheetData></worksheet>`;
}

test("tags whose quotation marks close in the next one", within, () => {
  expect(elements(`<sheet name="A>B" r:id='r1'/>${'<sheet a=">" '.repeat(40_000)}`, "sheet")).toEqual([
    `<sheet name="A>B" r:id='r1'/>`,
  ]);
});

test("parts of the styles that begin again and again and never end", within, () => {
  const styles = cellStyles(`<styleSheet>${`<fonts>${" ".repeat(300)}`.repeat(40_000)}</styleSheet>`);
  expect([...styles.struckOut, ...styles.formats]).toEqual([]);
});

test("formats of thousands of brackets", within, () => {
  const format = "[".repeat(200_000);
  expect([changesNumbers(format), shownNumber(1, format)]).toEqual([true, null]);
});

test("all columns hidden a hundred thousand times", within, async () => {
  const hidden = `<cols>${'<col min="1" max="1000" hidden="1"/>'.repeat(100_000)}</cols>`;
  const file = book({ "xl/sheet1.xml": sheet(hidden) }, ["sheet1.xml"]);
  expect(inShort(await read(file))).toEqual(["error · list-too-large"]);
});

test("one part for several sheets, each of which would be read", async () => {
  const parts = { "xl/sheet1.xml": sheet(""), "xl/sheet2.xml": sheet("") };
  expect(inShort(await read(book(parts, ["sheet1.xml", "sheet1.xml"])))).toEqual(["error · workbook-unreadable"]);
  expect(inShort(await read(book(parts, ["sheet1.xml", "sheet2.xml"])))).toEqual(["error · sheets-undecided"]);
});

test("two sheets of one child's cases, each of thousands of rows", within, async () => {
  const rows = (count: number, first: number) =>
    Array.from({ length: count }, (_, at) => [
      `ZZ-${first + at}`,
      "P1",
      "F",
      "Caution",
      `${1 + (at % 28)}/07/2026`,
      "L",
      "L",
    ]);
  const headings = HEADINGS.split(",").toSpliced(1, 0, "Child reference");
  const file = await workbook({
    Cases: [headings, ...rows(10_000, 1_000)],
    Further: [["a", "b"], ...rows(2_000, 50_000)],
  });
  expect((await read(file)).findings.length).toBeLessThan(100);
});
