import fc from "fast-check";
import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** A quotation mark that is opened outside of the cases swallows them all the same. */

const lists = tidyList(12, 20);
const separators = fc.constantFrom(",", ";", "\t", "|");
const HEADINGS = ["Name", ...ALL_HEADINGS, "Comments"];
const NAMES = ["Jane Doe", "John Roe"];
const NAMED = /Doe|Roe/;

/** The list's lines, and the number of the line on which a quotation mark is opened that swallows those below it. */
interface Swallowing {
  readonly lines: readonly string[];
  readonly row: number;
}

const places = {
  "the last heading": ([head = "", ...rows]: readonly string[]): Swallowing => ({
    lines: [withQuote(head, "Comments"), ...rows],
    row: 1,
  }),
  "a heading among others": ([head = "", ...rows]: readonly string[]): Swallowing => ({
    lines: [withQuote(head, "Safety"), ...rows],
    row: 1,
  }),
  "a title": (lines: readonly string[]): Swallowing => ({ lines: ['"Anytown YJS', ...lines], row: 1 }),
  "a title, with the headings again": (lines: readonly string[], at: number): Swallowing => ({
    lines: ['"Anytown YJS', ...lines.slice(0, at), '"', lines[0] ?? "", ...lines.slice(at)],
    row: 1,
  }),
  "headings again": (lines: readonly string[], at: number): Swallowing => ({
    lines: lines.toSpliced(at, 0, withQuote(lines[0] ?? "", "Comments")),
    row: at + 1,
  }),
  "a note at the foot": (lines: readonly string[], at: number): Swallowing => ({
    lines: lines.toSpliced(at, 0, '"Note'),
    row: at + 1,
  }),
};

function withQuote(line: string, heading: string): string {
  return line.replace(heading, `"${heading}`);
}

test("rows that a quotation mark swallows outside of the cases block the draw with their row, and nothing of them is quoted", async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom(...(Object.keys(places) as (keyof typeof places)[])),
      separators,
      fc.integer({ min: 3, max: 8 }),
      fc.boolean(),
      async (list, place, separator, at, atEnd) => {
        const table = [
          HEADINGS,
          ...list.map((one, index) => [`${NAMES[index % 2]} ${index}`, ...cellsOf(one), `note ${index}`]),
        ];
        const { lines, row } = places[place](
          table.map((cells) => cells.join(separator)),
          at,
        );
        const last = place === "a note at the foot" || atEnd ? lines.length - 1 : Math.max(row + 1, at + 1);
        const closed =
          place === "a title, with the headings again"
            ? lines
            : lines.map((line, index) => (index === last ? `${line}"` : line));
        const { findings, list: read_, choices } = await read(closed.join("\r\n"));
        // A title and all that it swallowed may be read as one line that was quoted once more: nothing is lost then.
        if (findings.some(({ code }) => code === "lines-in-quotes")) {
          expect(read_?.cases).toHaveLength(list.length);
          return;
        }
        expect(read_).toBeNull();
        const swallowed = findings.filter(({ code }) => code === "rows-swallowed");
        expect([place, swallowed.map((one) => [one.row, one.severity])]).toEqual([place, [[row, "error"]]]);
        expect(swallowed[0]?.message).toMatch(/ over \d+ more line/);
        expect(JSON.stringify({ findings, choices })).not.toMatch(NAMED);
      },
    ),
    { numRuns: 200 },
  );
});

test("a text that swallowed its rows is told of too where it was saved as a workbook", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(",", ";", "\t"), fc.boolean(), async (list, separator, inHeadings) => {
      const lines = list.slice(0, 4).map((one) => [...cellsOf(one), "note"].join(separator));
      const table = [[...ALL_HEADINGS, "Comments"], ...list.slice(4).map((one) => [...cellsOf(one), "note"])].map(
        (cells, at) => (at === (inHeadings ? 0 : 3) ? cells.with(7, ["5", ...lines].join("\n")) : cells),
      );
      const { findings } = await read(await workbook({ Cases: table }));
      expect(findings.map(({ code, row }) => [code, row])).toContainEqual(["rows-swallowed", inHeadings ? 1 : 4]);
    }),
    { numRuns: 30 },
  );
});

test("headings, titles and notes of several lines are what they are", async () => {
  const headings = fc.constantFrom(
    ["Comments\n(M, F, Fine, see file)"],
    ["Our own\ndate, as 14/03/2026"],
    ["Harm\nLow, Medium, High, Very high, not known, other, none"],
  );
  const title = fc.constantFrom<string[][]>(
    [],
    [["Anytown YJS,\nall teams, court, out of court\n02/11/2026"]],
    [["How to fill it in:\ne.g. A1,P1,M,Fine,14/03/2026,Low,Low,none"]],
    [["Case reference, gender, disposal and start date\nare needed"]],
  );
  const foot = fc.constantFrom<string[][]>([], [["Note: M, F\nmale, female\n(as on 02/11/2026, all, of them)"]]);
  await fc.assert(
    fc.asyncProperty(lists, headings, title, foot, fc.boolean(), async (list, [own = ""], above, below, asWorkbook) => {
      const rows = [...above, [...ALL_HEADINGS, own], ...list.map((one) => [...cellsOf(one), "note"]), ...below];
      const padded = rows.map((cells) => [...cells, ...Array(8 - cells.length).fill("")]);
      const { findings, list: read_ } = await read(asWorkbook ? await workbook({ Cases: padded }) : csvText(padded));
      expect(findings.map(({ code }) => code)).not.toContain("rows-swallowed");
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 60 },
  );
});
