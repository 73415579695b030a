import fc from "fast-check";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { findingsCsv } from "../../../src/long-list/findings/findings-csv.ts";
import { relationships, workbook, zip } from "../files.ts";
import { HEADINGS, read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, dayAfter, type TidyCase, tidyList } from "./tidy-lists.ts";

/** A workbook is more than its first sheet. */

const lists = tidyList(6, 14);
const rowsOf = (list: readonly TidyCase[]): string[][] => [ALL_HEADINGS, ...list.map((one) => cellsOf(one))];

/** Sheets that are no list, though some have a known heading or two. */
const other = fc.constantFrom<CellValue[][]>(
  [["Read me"]],
  [[]],
  [
    ["Disposal", "Male", "Female", "Total"],
    ["Referral order", 3, 4, 7],
  ],
  [
    ["Ref", "RoSH"],
    ["ZZ-1", "Low"],
    ["ZZ-2", "High"],
  ],
  [
    ["Code", "Meaning"],
    ["M", "Male"],
  ],
  [
    ["Gender", "Disposal", "RoSH"],
    ["M", "Fine", "Low"],
    ["F", "Fine", "Low"],
  ],
);
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 &'().-]{0,12}[A-Za-z0-9]$/);
const names = (count: number) =>
  fc.uniqueArray(name, { minLength: count, maxLength: count, selector: (one) => one.trim().toLowerCase() });

test("the one list is read wherever it stands, whatever the sheets are called", async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.array(other, { maxLength: 8 }),
      fc.nat(8),
      names(9),
      async (list, others, at, called) => {
        const sheets = others.toSpliced(at % (others.length + 1), 0, rowsOf(list));
        const file = await workbook(Object.fromEntries(sheets.map((rows, place) => [called[place] ?? "", rows])));
        const { list: read_, findings } = await read(file);
        expect(read_?.cases).toHaveLength(list.length);
        expect(findings.map(({ code }) => code)).toEqual(others.length > 0 ? ["sheets-not-read"] : []);
      },
    ),
    { numRuns: 40 },
  );
});

test("two lists are a question, and either or both can be chosen", async () => {
  const pair = fc.tuple(tidyList(4, 8), tidyList(4, 8), names(2), fc.boolean());
  await fc.assert(
    fc.asyncProperty(pair, async ([one, two, [first = "", second = ""], reordered]) => {
      const apart = two.map((item) => ({
        ...item,
        caseId: `${item.caseId} second`,
        childId: `${item.childId} second`,
      }));
      const rows = rowsOf(apart);
      const file = await workbook({
        [first]: rowsOf(one),
        [second]: reordered ? rows.map((cells) => cells.toReversed()) : rows,
      });
      const asked = await read(file);
      expect(asked.findings.map(({ code }) => code)).toEqual(["sheets-undecided"]);
      expect(asked.choices?.sheets).toEqual([first, second].map((sheet) => ({ name: sheet, read: false })));
      const chosen = await read(file, { mappings: { sheets: [second] } });
      expect(chosen.list?.cases.map(({ caseId }) => caseId).sort()).toEqual(apart.map(({ caseId }) => caseId).sort());
      const both = await read(file, { mappings: { sheets: [first, second] } });
      expect(both.list?.cases).toHaveLength(one.length + two.length);
      expect(both.list?.mappings.sheets).toEqual([first, second]);
      expect(both.findings).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** Headings under others that reach over several, and which of them stand apart from those that are most. */
const TWO_ROWS: Readonly<Record<string, { upper: string[]; lower: string[]; merged: string[]; said: string }>> = {
  "the levels below": {
    upper: [...ALL_HEADINGS.slice(0, 5), "Assessment", ""],
    lower: ["", "", "", "", "", "RoSH", "Safety and wellbeing"],
    merged: ["A1:A2", "F1:G1"],
    said: "Risk of serious harm and Safety and wellbeing in row 2, the others in row 1.",
  },
  "the levels below a row that ends before them": {
    upper: [...ALL_HEADINGS.slice(0, 5), "Assessment"],
    lower: ["", "", "", "", "", "RoSH", "Safety and wellbeing"],
    merged: ["F1:G1"],
    said: "Risk of serious harm and Safety and wellbeing in row 2, the others in row 1.",
  },
  "whose cases they are above": {
    upper: [...ALL_HEADINGS.slice(0, 3), "Current order", "", "Assessment", ""],
    lower: ["", "", "", ...ALL_HEADINGS.slice(3)],
    merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"],
    said: "Case reference, Child reference and Gender in row 1, the others in row 2.",
  },
};

test.each(Object.entries(TWO_ROWS))("headings in two rows are told as such, and nothing else: %s", async (_, two) => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { upper, lower, merged } = two;
      const rows = [upper, lower, ...list.map((one) => cellsOf(one))];
      const { findings } = await read(await workbook({ Cases: rows }, { merged }));
      expect(findings.map(({ code }) => code)).toEqual(["headings-in-two-rows"]);
      expect(findings[0]?.message).toBe(`The headings stand in two rows: ${two.said}`);
    }),
    { numRuns: 10 },
  );
});

test("headings that go on in the next row, word by word, are read together", async () => {
  const cut = fc.array(fc.nat(3), { minLength: 7, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(lists, cut, fc.boolean(), async (list, cuts, hasTitle) => {
      const words = ALL_HEADINGS.map((heading) => heading.split(" "));
      const parts = words.map((some, at) =>
        [some.slice(0, cuts[at]), some.slice(cuts[at])].map((part) => part.join(" ")),
      );
      const [upper, lower] = [0, 1].map((row) => parts.map((part) => part[row] ?? ""));
      fc.pre([upper, lower].every((row) => row!.filter((text) => text !== "").length > 1));
      const title = hasTitle ? [["Case list", "", "", "", "", "", ""]] : [];
      const rows = [...title, upper!, lower!, ...list.map((one) => cellsOf(one))];
      const { findings, list: read_ } = await read(csvText(rows));
      const told = findings.map(({ code }) => code).filter((code) => code !== "title-rows-skipped");
      expect(told).toEqual(["headings-wrapped"]);
      expect(read_?.cases.map(({ caseId }) => caseId).sort()).toEqual(list.map(({ caseId }) => caseId).sort());
    }),
    { numRuns: 40 },
  );
});

test("a title that is the name of a missing column, and a case that has one among its values, are no headings", async () => {
  const [list = []] = fc.sample(lists, 1);
  const without = (cells: readonly string[]) => cells.with(3, cells[3] === "Disposal" ? "Made" : "Order");
  const [headings = [], ...rows] = rowsOf(list).map(without);
  const files = [
    [["", "", "", "Disposal"], headings, ...rows],
    [headings, ...rows],
  ];
  for (const file of files) {
    const codes = (await read(await workbook({ Cases: file }))).findings.map(({ code }) => code);
    expect(codes).toContain("column-missing");
    expect(codes).not.toContain("headings-in-two-rows");
  }
});

test("a value beside a sheet's last heading is told without speaking of separators", async () => {
  const [list = []] = fc.sample(lists, 1);
  const rows = rowsOf(list).map((cells, at) => (at === 2 ? [...cells, "a note"] : cells));
  const { findings } = await read(await workbook({ Cases: rows }));
  expect(findings.map(({ code, row: at }) => [code, at])).toEqual([["row-long", 3]]);
  expect(findings[0]?.remedy).not.toContain("separator");
});

test("a second sheet with one case is a question, and one with an example or a copy of a case is named", async () => {
  const kinds = fc.constantFrom("case", "example", "example's sheet", "old sheet", "copy", "no date");
  await fc.assert(
    fc.asyncProperty(lists, kinds, fc.boolean(), fc.boolean(), async ([one, ...list], kind, first, reordered) => {
      const cells = cellsOf(
        kind === "copy" ? (list[0] as TidyCase) : (one as TidyCase),
        kind === "no date" ? "" : undefined,
      );
      const rows = [ALL_HEADINGS, kind === "example" ? cells.with(0, "e.g. 17") : cells];
      const names: Partial<Record<typeof kind, string>> = {
        "example's sheet": "How to fill it in (example)",
        "old sheet": "Old",
      };
      const name = names[kind] ?? "Out of court";
      const single = { [name]: reordered ? rows.map((some) => some.toReversed()) : rows };
      const court = { Court: rowsOf(list) };
      const file = await workbook(first ? { ...single, ...court } : { ...court, ...single });
      const { findings, list: read_ } = await read(file);
      expect(findings.map(({ code }) => code)).toEqual([kind === "case" ? "sheets-undecided" : "sheets-not-read"]);
      expect(read_?.cases.length ?? null).toBe(kind === "case" ? null : list.length);
      const both = await read(file, { mappings: { sheets: ["Court", name] } });
      if (kind === "case") expect(both.list?.cases).toHaveLength(list.length + 1);
    }),
    { numRuns: 40 },
  );
});

const secondSheet = fc
  .record({
    one: lists,
    sameChildren: fc.boolean(),
    headings: fc.constantFrom<string[][]>(
      [],
      [["Our no.", "Young person", "Sex (own)", "Outcome at court", "Commenced on", "Harm (own)", "Own view"]],
    ),
    turned: fc.boolean(),
    hidden: fc.boolean(),
    name: fc.constantFrom("Out of court", "Deleted"),
    copies: fc.boolean(),
  })
  .map(({ one, sameChildren, headings, turned, hidden, name, copies }) => {
    const two = one.map(({ caseId, childId, startDate, ...levels }, at) => ({
      caseId: caseId.replace(/\d+/, (number) => `${Number(number) + 1_000}`),
      childId: sameChildren ? childId : `Q${at}`,
      startDate: dayAfter(startDate, 1),
      ...levels,
    }));
    const second = [...headings, ...(copies ? one : two).map((item) => cellsOf(item))];
    const sheets = [
      { name: "Court", rows: rowsOf(one) },
      { name, rows: turned ? second.map((cells) => cells.toReversed()) : second, hidden },
    ];
    return { one, sheets, name, hidden, hasOthers: !copies && name !== "Deleted" };
  });

test("a second sheet of cases is asked about whatever its headings, unless the first has them all or it says that its rows do not count", async () => {
  await fc.assert(
    fc.asyncProperty(secondSheet, async ({ one, sheets, name, hidden, hasOthers }) => {
      const file = await writeXlsx({ sheets });
      const { findings, list } = await read(file);
      const told = findings.map(({ code }) => code);
      if (!hasOthers) expect(told).toEqual(hidden ? [] : ["sheets-not-read"]);
      else expect(told).toEqual([hidden ? "sheet-hidden" : "sheets-undecided"]);
      expect(list?.cases.length ?? null).toBe(hasOthers && !hidden ? null : one.length);
      expect((await read(file, { mappings: { sheets: ["Court"] } })).list?.cases).toHaveLength(one.length);
      const both = await read(file, { mappings: { sheets: ["Court", name] } });
      expect(both.list).toBeNull();
    }),
    { numRuns: 40 },
  );
});

describe("of two sheets read together", () => {
  const sheets = {
    Court: [
      ALL_HEADINGS,
      ["A1", "1", "M", "Fine", "14/03/2026", "L", "L"],
      ["A2", "1", "M", "Nonsense", "14/03/2026", "L", "L"],
    ],
    "Out of court": [
      ALL_HEADINGS,
      ["A1", "2", "M", "Caution", "14/07/2026", "L", "L"],
      ["A4", "3", "M", "Nonsense", "", "L", "L"],
    ],
  };
  const together = async () => read(await workbook(sheets), { mappings: { sheets: Object.keys(sheets) } });

  test("findings carry the sheet beside the row, and name it where they speak of several", async () => {
    const { findings } = await together();
    expect(findings.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
      ["reference-repeated", "Court", 2],
      ["value-unknown", "Court", 3],
      ["value-unknown", "Out of court", 3],
      ["reference-repeated", "Out of court", 2],
      ["value-missing", "Out of court", 3],
    ]);
    expect(findings[0]?.message).toContain("2 of “Court” and 2 of “Out of court”");
  });

  test("the findings CSV says the sheet of each row", async () => {
    const { findings, table } = await together();
    const csv = findingsCsv(table, findings);
    expect(csv).toContain("sheet Out of court, row 3: ");
    expect(csv.match(/sheet Court, row 3: /g)).toHaveLength(1);
  });
});

/** A workbook written by hand, so that its parts can be as another program has them. */
function byHand(
  rows: string,
  { styles = "", calc = "", parts = {} }: { styles?: string; calc?: string; parts?: Record<string, string> } = {},
): Uint8Array {
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relationships(["d", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets>${calc}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ),
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  });
}

const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const row = (cells: readonly string[], attributes = "") => `<row${attributes}>${cells.join("")}</row>`;
const xmlOf = (list: readonly TidyCase[], change: (cells: string[], at: number) => string[] = (cells) => cells) =>
  [row(ALL_HEADINGS.map(text)), ...list.map((one, at) => row(change(cellsOf(one).map(text), at)))].join("");

test("a formula without a result is an error with its rows, whichever program left it so", async () => {
  const stale = `<calcPr fullCalcOnLoad="1"/>`;
  const left = fc.constantFrom(
    ["<c><f>A1</f><v></v></c>", ""],
    ["<c><f>A1</f></c>", ""],
    ["<c><f>A1</f><v/></c>", ""],
    ['<c t="n"><f>A1</f><v></v></c>', ""],
    ['<c><f t="shared" si="0"/><v></v></c>', ""],
    ["<c><f>A1</f><v>0</v></c>", stale],
    ["<c><f>A1</f><v>0.0</v></c>", stale],
    ['<c t="str"><f>A1</f><v></v></c>', stale],
    ['<c t="str"><f>A1</f><v>0</v></c>', stale],
  );
  await fc.assert(
    fc.asyncProperty(
      lists,
      left,
      fc.constantFrom(0, 1, 2, 3, 4, 5),
      fc.subarray([0, 1, 3, 5], { minLength: 1 }),
      async (list, [cell = "", calc = ""], column, at) => {
        const file = byHand(
          xmlOf(list, (cells, place) => (at.includes(place) ? cells.with(column, cell) : cells)),
          { calc },
        );
        const { findings, list: read_ } = await read(file);
        const finding = findings.find(({ code }) => code === "formula-without-result");
        expect(finding?.rows ?? [finding?.row]).toEqual(at.map((place) => place + 2));
        expect(read_).toBeNull();
      },
    ),
    { numRuns: 60 },
  );
});

test("a formula whose result is an empty text, or a 0 in a workbook that is up to date, has a result", async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const empty = byHand(
        xmlOf(list, (cells, at) => (at === 1 ? cells.with(5, '<c t="str"><f>A1</f><v></v></c>') : cells)),
      );
      expect((await read(empty)).findings).toEqual([]);
      const zero = byHand(xmlOf(list, (cells, at) => (at === 1 ? cells.with(1, "<c><f>A1</f><v>0</v></c>") : cells)));
      expect((await read(zero)).findings.map(({ code }) => code)).toEqual(["child-reference-blank"]);
    }),
    { numRuns: 20 },
  );
});

/** Columns beside a hidden one that is read: what stands in them, and whether it is taken for the list's by who looks at the sheet. */
const BESIDE_HIDDEN: readonly (readonly [place: number, heading: string, cell: (one: TidyCase) => string, boolean])[] =
  [
    [4, "Order made on", ({ startDate }) => dayAfter(startDate, -200), true],
    [4, "Made", ({ startDate }) => startDate.split("-").toReversed().join("/"), false],
    [4, "Ends on", ({ startDate }) => dayAfter(startDate, 200), false],
    [4, "Date of birth", ({ startDate }) => dayAfter(startDate, -5_500), false],
    [4, "Run on", () => "2026-11-02", false],
    [2, "Child is", ({ gender }) => (gender === "male" ? "F" : "M"), true],
    [2, "Victim", ({ gender }) => (gender === "male" ? "F" : "M"), false],
    [2, "Siblings", () => "2", false],
    [3, "Given", ({ disposal }) => (disposal === "custody" ? "YRO" : "Custody"), true],
    [3, "Result", () => "Completed", false],
    [5, "Danger", ({ rosh }) => (rosh === "low" ? "High" : "Low"), true],
    [5, "Risk of reoffending", ({ rosh }) => (rosh === "low" ? "High" : "Low"), false],
    [0, "System number", ({ caseId }) => `7${caseId}`, false],
  ];

test.each(BESIDE_HIDDEN)("column %d, which is hidden, beside %s", async (place, heading, cell, isTold) => {
  const [list = []] = fc.sample(tidyList(8, 14), 1);
  const rows = [[...ALL_HEADINGS, heading], ...list.map((one) => [...cellsOf(one), cell(one)])];
  const told = async (hiddenColumns: readonly number[]) => {
    const { findings } = await read(await workbook({ Cases: rows }, { hiddenColumns }));
    return findings.some(({ code }) => code === "column-hidden-differs");
  };
  expect(await told([place])).toBe(isTold);
  expect(await told([])).toBe(false);
  expect(await told([place, ALL_HEADINGS.length])).toBe(false);
});

test("hidden and struck-out rows are read and named", async () => {
  const styles = `<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>`;
  const hide = fc.constantFrom(' hidden="1"', ' hidden="true"', ' ht="0" customHeight="1"');
  await fc.assert(
    fc.asyncProperty(
      lists,
      hide,
      fc.subarray([0, 1, 2, 4], { minLength: 1 }),
      fc.boolean(),
      async (list, attribute, at, struck) => {
        const rows = list.map((one, place) => {
          const cells = cellsOf(one).map(text);
          if (!at.includes(place)) return row(cells);
          return struck ? row(cells.map((cell) => cell.replace("<c ", '<c s="1" '))) : row(cells, attribute);
        });
        const { findings, list: read_ } = await read(byHand(row(ALL_HEADINGS.map(text)) + rows.join(""), { styles }));
        expect(findings.map(({ code, rows: some, row: one }) => [code, some ?? [one]])).toEqual([
          [struck ? "rows-struck-out" : "rows-hidden", at.map((place) => place + 2)],
        ]);
        expect(read_?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 40 },
  );
});

/** A text in runs; those of `struck` are struck out. */
const runsOf = (pieces: readonly { readonly text: string; readonly struck: boolean }[], strike: string) =>
  pieces.map((piece) => `<r>${piece.struck ? `<rPr><b/>${strike}</rPr>` : ""}<t>${piece.text}</t></r>`).join("");

test("rows whose texts are struck out run by run are named, and so are cells that are in part: what was struck is read too", async () => {
  const strikes = fc.constantFrom("<strike/>", '<strike val="1"/>', '<strike val="true"></strike>');
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.subarray([0, 1, 3, 5], { minLength: 1 }),
      fc.boolean(),
      fc.boolean(),
      strikes,
      async (list, at, whole, shared, strike) => {
        const texts: string[] = [];
        const cellOf = (cell: string) => {
          const [head, tail] = [cell.slice(0, 1), cell.slice(1)];
          const runs = runsOf(
            [{ text: head, struck: true }, ...(tail === "" ? [] : [{ text: tail, struck: whole }])],
            strike,
          );
          if (!shared) return `<c t="inlineStr"><is>${runs}</is></c>`;
          texts.push(`<si/>`, `<si>${runs}<rPh sb="0" eb="1"><t>aloud</t></rPh></si>`);
          return `<c t="s"><v>${texts.length - 1}</v></c>`;
        };
        const rows = list.map((one, place) => row(cellsOf(one).map(at.includes(place) ? cellOf : text)));
        const file = byHand(row(ALL_HEADINGS.map(text)) + rows.join(""), {
          parts: {
            "xl/_rels/workbook.xml.rels": relationships(
              ["rId1", "worksheet", "worksheets/sheet1.xml"],
              ["rId3", "sharedStrings", "sharedStrings.xml"],
            ),
            "xl/sharedStrings.xml": `<sst>${texts.join("")}</sst>`,
          },
        });
        const { findings, list: read_ } = await read(file);
        const some = at.map((place) => place + 2);
        const told = findings.map(({ code, rows: all, row: one }) => [code, all ?? [one]]);
        if (whole) expect(told).toEqual([["rows-struck-out", some]]);
        else expect(told).toEqual(ALL_HEADINGS.map(() => ["cells-struck-out", some]));
        expect(read_?.cases.map(({ caseId }) => caseId)).toEqual(list.map(({ caseId }) => caseId).sort());
      },
    ),
    { numRuns: 40 },
  );
});

test("a workbook whose rows or shared texts do not hold together is damaged, whichever cell it is that would be lost", async () => {
  const damage = fc.constantFrom("a number twice", "a number twice, apart", "a text beyond the last", "no texts");
  await fc.assert(
    fc.asyncProperty(lists, damage, fc.nat(4), fc.constantFrom(0, 1, 3, 4), async (list, kind, at, column) => {
      const numbers = list.map((_, place) => place + 2);
      const texts = list.flatMap((one) => cellsOf(one));
      const rows = list.map((one, place) => {
        const twice = kind.startsWith("a number twice") && place === at + 1;
        const number = twice ? numbers[kind.endsWith("apart") ? 0 : at] : numbers[place];
        const cells = cellsOf(one).map((cell, index) => {
          const wrong = kind === "a text beyond the last" && place === at && index === column;
          return `<c t="s"><v>${wrong ? texts.length : texts.indexOf(cell)}</v></c>`;
        });
        return row(cells, ` r="${number}"`);
      });
      const file = byHand(row(ALL_HEADINGS.map(text)) + rows.join(""), {
        parts: {
          "xl/_rels/workbook.xml.rels": relationships(
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ...(kind === "no texts" ? [] : [["rId3", "sharedStrings", "sharedStrings.xml"] as const]),
          ),
          "xl/sharedStrings.xml": `<sst>${texts.map((one) => `<si><t>${one}</t></si>`).join("")}</sst>`,
        },
      });
      const { findings } = await read(file);
      expect(findings.map(({ code }) => code)).toEqual(["workbook-unreadable"]);
    }),
    { numRuns: 40 },
  );
});

test("a part is found where one of its names has %20 or another code and the other has what it stands for", async () => {
  const codes = fc.constantFrom(["my cases", "my%20cases"], ["F\u00e4lle", "F%C3%A4lle"], ["50% off", "50% off"]);
  await fc.assert(
    fc.asyncProperty(lists, codes, fc.boolean(), async (list, [plain = "", coded = ""], inArchive) => {
      const [stored, spoken] = inArchive ? [coded, plain] : [plain, coded];
      const file = byHand("", {
        parts: {
          "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", `worksheets/${spoken}.xml`]),
          [`xl/worksheets/${stored}.xml`]: `<worksheet><sheetData>${xmlOf(list)}</sheetData></worksheet>`,
        },
      });
      const { findings, list: read_ } = await read(file);
      expect(findings).toEqual([]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 20 },
  );
});

test("parts whose names differ in capitals or slashes, and broken parts elsewhere, do no harm", async () => {
  const [list = []] = fc.sample(lists, 1);
  const sheets = `<workbook xmlns:r="r"><sheets><sheet name="Chart" sheetId="1" r:id="rId3"/><sheet name="Gone" sheetId="2" r:id="rId9"/><sheet name="Broken" sheetId="3" r:id="rId4"/><sheet name="Cases" sheetId="4" r:id="rId1"/></sheets></workbook>`;
  const file = zip({
    "[content_types].xml": "<Types/>",
    "_rels/.rels": relationships(["d", "officeDocument", "xl/workbook.xml"]),
    "XL\\Workbook.xml": sheets,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId4", "worksheet", "worksheets/sheet2.xml"],
      ["rId9", "worksheet", "worksheets/gone.xml"],
    ),
    "xl/worksheets/Sheet2.xml": "<worksheet><sheetData><row><c><<<",
    "xl/WORKSHEETS/sheet1.XML": `<worksheet><sheetData>${xmlOf(list)}</sheetData></worksheet>`,
  });
  const { findings, list: read_ } = await read(file);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    [
      "sheets-not-read",
      "The list was read from the sheet “Cases”; not read: “Gone” (cannot be read) and “Broken” (cannot be read).",
    ],
  ]);
  expect(read_?.cases).toHaveLength(list.length);
});

test("a workbook without a list says which sheets were looked at", async () => {
  const { findings } = await read(await workbook({ Cover: [["Read me"]], Contacts: [["x"]] }));
  expect(findings.at(-1)?.message).toContain("of any sheet that was looked at (“Cover” and “Contacts”)");
});

test("a list that stands on a hidden sheet alone is read, and that it was hidden is told", async () => {
  const rows = [HEADINGS.split(","), ...["A1", "A2"].map((one) => `${one},F,Caution,2026-07-01,L,L`.split(","))];
  const { list, findings } = await read(
    await workbook({ Notes: [["Dear colleague"]], Cases: rows }, { hidden: "Cases" }),
  );
  expect(list?.cases.map(({ caseId }) => caseId)).toEqual(["A1", "A2"]);
  expect(findings.find(({ code }) => code === "sheet-hidden")?.message).toContain(
    "The list was read from the sheet “Cases”, which is hidden.",
  );
});

test("a workbook of several hidden lists beside the one that was read names them all", async () => {
  const rows = (first: string) => [
    HEADINGS.split(","),
    ...["1", "2"].map((one) => `${first}${one},F,Caution,2026-07-01,L,L`.split(",")),
  ];
  const bytes = await writeXlsx({
    sheets: ["Now", "Old", "Older"].map((name) => ({ name, rows: rows(name), hidden: name !== "Now" })),
  });
  const { findings } = await read(bytes);
  expect(findings.find(({ code }) => code === "sheet-hidden")?.message).toContain(
    "Hidden sheets look like lists and were not read: “Old” and “Older”.",
  );
});

test("sheets that were asked for are read together, and those that were not are named, with what is to be known of them", async () => {
  const rows = (first: string, many = 2) => [
    HEADINGS.split(","),
    ...Array.from({ length: many }, (_, at) => `${first}${at},F,Caution,2026-07-01,L,L`.split(",")),
  ];
  const sheets = ["A", "B", "C", "D"].map((name) => ({ name, rows: rows(name), hidden: name === "D" }));
  const { list, findings } = await read(await writeXlsx({ sheets }), { mappings: { sheets: ["A", "b"] } });
  expect(list?.cases).toHaveLength(4);
  expect(findings.find(({ code }) => code === "sheets-not-read")?.message).toContain("sheets “A” and “B”");
  expect(findings.find(({ code }) => code === "sheets-not-read")?.message).toMatch(/“C”.*“D” \(hidden\)/);
  const few = await read(await writeXlsx({ sheets }), { mappings: { sheets: ["A", "B"] }, maximumRows: 3 });
  expect(few.findings.map(({ code }) => code)).toContain("too-many-rows");
});

test("a long sheet of notes without headings is not read on, and the list beside it is read", async () => {
  const notes = Array.from({ length: 80 }, (_, at) => [`note ${at}`]);
  const rows = [HEADINGS.split(","), ...["A1", "A2"].map((one) => `${one},F,Caution,2026-07-01,L,L`.split(","))];
  const { list } = await read(await workbook({ Notes: notes, Cases: rows }));
  expect(list?.cases.map(({ caseId }) => caseId)).toEqual(["A1", "A2"]);
});

test("a formula without its result beside the columns that are used is no doubt of the list", async () => {
  const rows = [[...HEADINGS.split(","), "Notes"], "A1,F,Caution,2026-07-01,L,L,x".split(",")];
  const { findings } = await read(await workbook({ Cases: rows }, { formulas: { G2: { formula: "A1" } } }));
  expect(findings.map(({ code }) => code)).not.toContain("formula-without-result");
});
