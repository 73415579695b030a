import { describe, expect, test } from "vitest";
import { changesNumbers, shownNumber } from "../../../../src/long-list/files/workbook/number-format.ts";
import { workbookOutline } from "../../../../src/long-list/files/workbook/outline.ts";
import { sheetMarks } from "../../../../src/long-list/files/workbook/sheet-marks.ts";
import { cellStyles } from "../../../../src/long-list/files/workbook/styles.ts";
import { zipEntries } from "../../../../src/long-list/files/workbook/zip-directory.ts";
import { relationships, zip } from "../../files.ts";
import { inShort, read } from "../../reading.ts";

const TYPES = { "[Content_Types].xml": "<Types/>" };
const PACKAGE = { ...TYPES, "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]) };

describe("a workbook whose parts do not hold together", () => {
  test.each<[string, Record<string, string>, string]>([
    ["no content types", { "a.xml": "" }, "content types"],
    ["no relationships", TYPES, "_rels/.rels"],
    ["no relationship that leads to a workbook", { ...TYPES, "_rels/.rels": relationships() }, "workbook"],
    ["no workbook where it should be", PACKAGE, "xl/workbook.xml"],
  ])("is told to have %s", async (_, parts, what) => {
    await expect(workbookOutline(zip(parts))).rejects.toThrow(`the workbook has no ${what}`);
  });

  test("has no sheets of tags without a name, and no part for one that leads nowhere", async () => {
    const sheets =
      '<sheet name="Cases" r:id="r1"/><sheet name="Lost" r:id="r9"/><sheet name="Bare"/><sheet r:id="r2"/>';
    const related =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet1.xml"/><Relationship a="b"/></Relationships>';
    const { sheets: found } = await workbookOutline(
      zip({
        ...PACKAGE,
        "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": related,
        "xl/sheet1.xml": "<worksheet/>",
      }),
    );
    expect(found.map(({ name, part }) => [name, part?.path ?? null])).toEqual([
      ["Cases", "xl/sheet1.xml"],
      ["Lost", null],
    ]);
  });

  test("and has no sheet at all is empty", async () => {
    const bytes = zip({ ...PACKAGE, "xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": relationships() });
    expect(inShort(await read(bytes))).toEqual(["error · file-empty"]);
  });
});

describe("what a sheet says of its cells", () => {
  const every = { has: () => true };
  const marksOf = (xml: string, stale = false) => {
    const archive = zip({ "sheet.xml": `<worksheet>${xml}</worksheet>` });
    const [entry] = zipEntries(archive) ?? [];
    if (entry === undefined) throw new Error("no part");
    const styles = {
      formats: new Map([[1, "00000"]]),
      struckOut: new Set([2]),
      struckTexts: new Map(),
      markedTexts: new Map(),
      textCount: 12,
    };
    return sheetMarks(archive, entry, { columns: every, counts: { has: () => false }, styles, stale });
  };

  test("are merges with both their ends, and nothing where a merge has none", async () => {
    const { merged } = await marksOf('<mergeCell ref="A2:C4"/><mergeCell/><mergeCell ref="A1"/>');
    expect(merged).toEqual([{ top: 1, bottom: 3, left: 0, right: 2 }]);
  });

  test("are hidden columns from the first to the last, of those that a list can have", async () => {
    const { hiddenColumns } = await marksOf(
      '<col min="2" max="3" hidden="1"/><col min="x" max="y" width="0"/><col min="5" max="4" hidden="true"/>',
    );
    expect(hiddenColumns).toEqual([1, 2]);
  });

  test("are formulas without a result: no value at all, and in a workbook to be worked out anew an empty text or a 0", async () => {
    const cell = (at: string, type: string, value: string) => `<c r="${at}"${type}><f>x</f>${value}</c>`;
    const row = [
      cell("A1", "", ""),
      cell("B1", "", "<v>0</v>"),
      cell("C1", ' t="str"', "<v></v>"),
      cell("D1", ' t="b"', "<v>0</v>"),
      cell("E1", ' t="e"', ""),
      cell("F1", ' t="inlineStr"', "<is><t>x</t></is>"),
    ].join("");
    const columns = async (stale: boolean) => (await marksOf(row, stale)).uncalculated.map(({ column }) => column);
    expect(await columns(false)).toEqual([0, 4]);
    expect(await columns(true)).toEqual([0, 1, 2, 4]);
  });

  test("of more than a list has are refused", async () => {
    const many = '<row r="1" hidden="1"/>'.repeat(400_001);
    await expect(marksOf(many)).rejects.toMatchObject({ found: { code: "list-too-large" } });
  });
});

describe("a number is shown as its format has it", () => {
  test.each([
    [1001, '"YJ"00000', "YJ01001"],
    [7, "##0", "7"],
    [7, "?0", "7"],
    [7, '"A"?0', "A 7"],
    [7, "_-000_-", "007"],
    [7, "* 000", "007"],
    [7, "\\X00;\\Y00", "X07"],
    [12345, "00", "12345"],
  ])("%i under %s as %s", (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  test.each(["0.00", "0%", "General", "@"])(
    "and not at all under %s, which does more or has no place for it",
    (format) => {
      expect(shownNumber(7, format)).toBeNull();
    },
  );

  test("where the styles say so; a format without a text changes nothing, a style without a font is not struck out", () => {
    const xml =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165"/></numFmts>' +
      "<fonts><font/><font><strike/></font></fonts>" +
      '<cellXfs><xf numFmtId="164" fontId="1"/><xf numFmtId="165"/><xf fontId="1"/><xf/></cellXfs></styleSheet>';
    const { formats, struckOut } = cellStyles(xml);
    expect([...formats]).toEqual([[0, "00000"]]);
    expect([...struckOut]).toEqual([0, 2]);
    expect(changesNumbers("")).toBe(false);
    expect([...cellStyles("<styleSheet/>").formats]).toEqual([]);
  });
});
