import fc from "fast-check";
import type { CellValue } from "hucre/xlsx";
import { expect, test } from "vitest";
import { relationships, workbook, zip } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** What a workbook or a list says of the figures in a column, however it is laid out. */

const lists = tidyList(6, 12).filter((list) => ["male", "female"].every((one) => list.some((c) => c.gender === one)));
const figures = (list: readonly TidyCase[]) =>
  list.map((one) => cellsOf(one).with(2, one.gender === "male" ? "1" : one.gender === "female" ? "2" : ""));
const isQueried = async (file: string | Uint8Array) =>
  (await read(file)).findings.some(({ code, column }) => code === "value-queried" && column === "Gender");

type Table = (one: string, two: string) => readonly (readonly string[])[];

/** Each of the meanings of 1 and of 2. */
const TABLES: Readonly<Record<string, Table>> = {
  "code and description": (one, two) => [
    ["Gender code", "Description"],
    ["1", one],
    ["2", two],
  ],
  "a title": (one, two) => [["Gender codes"], ["1", one], ["2", two]],
  "words first": (one, two) => [
    ["Gender", "Code"],
    [two, "2"],
    [one, "1"],
  ],
  "with the field": (one, two) => [
    ["Field", "Code", "Meaning"],
    ["Gender", "1", one],
    ["Gender", "2", two],
    ["RoSH", "L", "Low"],
  ],
  across: (one, two) => [
    ["Gender", one, two],
    ["Code", "1", "2"],
  ],
  "in one row": (one, two) => [["Gender codes:", "1", one, "2", two]],
  "in words": (one, two) => [[`Anytown. Gender is coded 1 for ${one}s and 2 for ${two}s`]],
  "with brackets": (one, two) => [[`Gender key: ${one} (1), ${two} (2)`]],
  "nothing else": (one, two) => [[`1 ${one} / 2 ${two}`]],
};

test.each(Object.entries(TABLES))(
  "figures are asked about whose meaning a table gives otherwise: %s",
  async (_, table) => {
    const words = fc.constantFrom(["Female", "Male"], ["Girl", "Boy"]);
    const places = fc.constantFrom("above", "below", "beside", "on another sheet");
    await fc.assert(
      fc.asyncProperty(lists, words, places, fc.boolean(), async (list, [female = "", male = ""], place, usual) => {
        const said = usual ? table(male, female) : table(female, male);
        const rows = [ALL_HEADINGS, ...figures(list)];
        const beside = () => rows.map((cells, at) => [...cells, "", ...(said[at] ?? [])]);
        const files: Readonly<Record<string, () => string | Promise<Uint8Array>>> = {
          above: () => csvText([...said, [], ...rows]),
          below: () => csvText([...rows, [], ...said]),
          beside: () => csvText(beside()),
          "on another sheet": () => workbook({ Cases: rows, Lookups: said.map((cells) => [...cells]) }),
        };
        expect([place, await isQueried(await (files[place] ?? expect.fail)())]).toEqual([place, !usual]);
      }),
      { numRuns: 30 },
    );
  },
);

const NOTES: readonly (readonly (readonly string[])[])[] = [
  [["Report 1 of 2: Females and males"]],
  [["2 boys and 1 girl were taken off this list"]],
  [["Page 1 of 2"], ["Boys and girls"]],
  [
    ["Gender", "Count"],
    ["Female", "1"],
    ["Male", "2"],
  ],
  [
    ["Row labels", "Female", "Male"],
    ["Referral order", "1", "2"],
    ["Youth caution", "3", "9"],
  ],
  [
    ["Female", "1"],
    ["Male", "2"],
    ["Total", "3"],
  ],
  [
    ["Looked after", "Code"],
    ["Yes", "2"],
    ["No", "1"],
  ],
];

test("counts, summaries and other notes say nothing of the figures in a column", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...NOTES), fc.nat(2), async (list, note, place) => {
      const rows: CellValue[][] = [ALL_HEADINGS, ...figures(list)];
      const said = note.map((cells) => [...cells]);
      const file =
        place === 0
          ? workbook({ Cases: [...said, [], ...rows] })
          : place === 1
            ? workbook({ Cases: [...rows, [], ...said] })
            : workbook({ Cases: rows, Summary: said });
      expect([note, await isQueried(await file)]).toEqual([note, false]);
    }),
    { numRuns: 60 },
  );
});

const cellsXml = (rows: readonly (readonly string[])[]) =>
  rows
    .map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`)
    .join("");

/** A workbook whose sheet has a comment at its third heading, or what is shown to whoever types into that column. */
function withNote(rows: readonly (readonly string[])[], kind: string, text: string): Uint8Array {
  const prompt = `<dataValidations><dataValidation sqref="C2:C9" prompt="${text}"/></dataValidations>`;
  const sheet = `<worksheet><sheetData>${cellsXml(rows)}</sheetData>${kind === "prompt" ? prompt : ""}</worksheet>`;
  return zip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": '<workbook><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "comments", "../comments1.xml"]),
    ...(kind === "prompt"
      ? {}
      : {
          "xl/comments1.xml": `<comments><commentList><comment ref="${kind}"><text><r><t>${text}</t></r></text></comment></commentList></comments>`,
        }),
  });
}

test.each([
  ["prompt", "1 = Female, 2 = Male", true],
  ["prompt", "1 = Male, 2 = Female", false],
  ["C1", "1 = Female, 2 = Male", true],
  ["C1", "1 = Male, 2 = Female", false],
  ["C1", "1 = Female_x000D_, 2 = Male", true],
  ["C1", "Sent 1 of 2", false],
  ["B1", "1 = Female, 2 = Male", false],
  ["C3", "1 = Female, 2 = Male", false],
  // No cell's name, of which nothing is said.
  ["", "1 = Female, 2 = Male", false],
  ["Sex", "1 = Female, 2 = Male", false],
])("a note at a heading or a prompt says what its figures stand for: %s, %s", async (kind, text, queried) => {
  const [list = []] = fc.sample(lists, 1);
  expect(await isQueried(withNote([ALL_HEADINGS, ...figures(list)], kind, text))).toBe(queried);
});

test("comments of more parts than anybody writes are no reason to refuse a list, and are not read", async () => {
  const [list = []] = fc.sample(lists, 1);
  const text = `1 = Female, 2 = Male${"<b/>".repeat(100_001)}`;
  expect(await isQueried(withNote([ALL_HEADINGS, ...figures(list)], "C1", text))).toBe(false);
});
