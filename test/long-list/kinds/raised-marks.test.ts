import fc from "fast-check";
import { expect, test } from "vitest";
import { relationships, zip } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, tidyList } from "./tidy-lists.ts";

/** Of a workbook's text not all is the value: marks of footnotes, and how it is read aloud. */

const lists = tidyList(8, 20);
const REFERENCES = [0, 1];

/** A workbook of texts, in the cells or shared by them, each as its runs in XML. */
function written(rows: readonly (readonly string[])[], isShared: boolean): Uint8Array {
  const cells = rows.map((row, at) =>
    row.map((runs, place) =>
      isShared ? `<c t="s"><v>${rows.slice(0, at).flat().length + place}</v></c>` : inCell(runs),
    ),
  );
  return ofCells(cells, isShared ? rows.flat() : []);
}

const inCell = (runs: string) => `<c t="inlineStr"><is>${runs}</is></c>`;

function ofCells(cells: readonly (readonly string[])[], shared: readonly string[] = []): Uint8Array {
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships(["d", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst>${shared.map((runs) => `<si>${runs}</si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${cells.map((row) => `<row>${row.join("")}</row>`).join("")}</sheetData></worksheet>`,
  });
}

const plain = (text: string) => `<t>${text}</t>`;
const marks = fc.constantFrom("1", "2", "12", "*", "†", "a", "1,2", "[1]", "(2)", " 3", "&amp;");
const aligned = fc.constantFrom(
  '<vertAlign val="superscript"/>',
  '<vertAlign val="subscript"/>',
  `<sz val="11"/><vertAlign val='superscript'></vertAlign><b/>`,
);

test("marks that are raised or lowered beside a value are left out, with a warning of the rows, and beside a heading too", async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      marks,
      aligned,
      fc.boolean(),
      fc.nat(6),
      fc.subarray([-1, 0, 2, 5], { minLength: 1 }),
      async (list, mark, align, isShared, column, at) => {
        const raised = (text: string) => `<r><t>${text}</t></r><r><rPr>${align}</rPr><t>${mark}</t></r>`;
        const rows = [ALL_HEADINGS, ...list.map((one) => cellsOf(one))].map((cells, row) =>
          cells.map((text, place) => (place === column && at.includes(row - 1) ? raised(text) : plain(text))),
        );
        const clean = await read(
          written(
            [ALL_HEADINGS, ...list.map((one) => cellsOf(one))].map((row) => row.map(plain)),
            isShared,
          ),
        );
        const { findings, list: read_ } = await read(written(rows, isShared));
        expect(findings.map(({ code, rows: some, row, column: heading }) => [code, some ?? [row], heading])).toEqual([
          ["marks-raised", at.map((place) => place + 2), ALL_HEADINGS[column]],
        ]);
        expect(read_).toEqual(clean.list);
      },
    ),
    { numRuns: 100 },
  );
});

test("a text that is raised as a whole, the end of a word or how a text is read aloud is no mark", async () => {
  const forms = fc.constantFrom<(text: string) => string>(
    (text) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`,
    (text) => `<r><rPr><vertAlign val="baseline"/></rPr><t>${text}</t></r>`,
    (text) => `<t>${text}</t><rPh sb="0" eb="1"><t>XX</t></rPh><phoneticPr fontId="1"/>`,
    (text) => `<r><t>${text}</t></r><rPh sb="0" eb="1"><t>1</t></rPh>`,
    (text) => `<r><rPr><vertAlign val="superscript"/></rPr><t/></r><r><t>${text}</t></r>`,
  );
  await fc.assert(
    fc.asyncProperty(lists, forms, fc.boolean(), fc.nat(6), async (list, form, isShared, column) => {
      const rows = [ALL_HEADINGS, ...list.map((one) => cellsOf(one))];
      const { findings, list: read_ } = await read(
        written(
          rows.map((row) => row.map((text, at) => (at === column ? form(text) : plain(text)))),
          isShared,
        ),
      );
      expect(findings).toEqual([]);
      expect(read_).toEqual(
        (
          await read(
            written(
              rows.map((row) => row.map(plain)),
              isShared,
            ),
          )
        ).list,
      );
    }),
    { numRuns: 60 },
  );
  const [list = []] = fc.sample(lists, 1);
  const dated = (one: string[], year: number) =>
    one.map((text, at) =>
      at === 4
        ? `<r><t>14</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>th</t></r><r><t> March ${year}</t></r>`
        : plain(text),
    );
  expect(
    (
      await read(
        written([ALL_HEADINGS.map(plain), ...list.map((one, at) => dated(cellsOf(one), 2025 + (at % 2)))], true),
      )
    ).findings,
  ).toEqual([]);
});

test("a mark that makes two references one is not passed over", async () => {
  const [list = []] = fc.sample(lists, 1);
  for (const column of REFERENCES) {
    const rows = list.map((one, at) =>
      cellsOf(one).map((text, place) =>
        place === column && at < 2
          ? `<r><t>ZZ9</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${at}</t></r>`
          : plain(text),
      ),
    );
    const { findings } = await read(written([ALL_HEADINGS.map(plain), ...rows], true));
    expect(findings.map(({ code }) => code)).toContain(column === 0 ? "reference-repeated" : "marks-raised");
  }
});

test("a number that misses a whole one by what no cell shows is that one", async () => {
  const near = fc.record({
    by: fc.constantFrom(1e-11, -1e-11, 3e-11, 4e-10),
    first: fc.integer({ min: 100, max: 90_000 }),
  });
  await fc.assert(
    fc.asyncProperty(lists, near, async (list, { by, first }) => {
      const rows = list.map((one, at) => [
        `<c><v>${first + at + by}</v></c>`,
        ...cellsOf(one).slice(1).map(plain).map(inCell),
      ]);
      const file = ofCells([ALL_HEADINGS.map(plain).map(inCell), ...rows]);
      const { findings, list: read_ } = await read(file);
      expect(findings).toEqual([]);
      expect(read_?.cases.map(({ caseId }) => caseId).sort()).toEqual(list.map((_, at) => String(first + at)).sort());
    }),
    { numRuns: 40 },
  );
});
