import fc from "fast-check";
import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** A list that was joined to another one with another separator. */

const lists = tidyList(12, 20);
const separators = fc.constantFrom(",", ";", "\t", "|");

test("rows with another separator than the list's are an error with their rows, and no totals, notes or groups", async () => {
  const how = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    headed: fc.boolean(),
    spaced: fc.boolean(),
    padded: fc.boolean(),
    ends: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(lists, separators, separators, how, async (list, own, other, { count, headed, ...looks }) => {
      fc.pre(own !== other);
      const first = list.slice(0, -count).map((one) => cellsOf(one));
      const second = [...(headed ? [ALL_HEADINGS] : []), ...list.slice(-count).map((one) => cellsOf(one))];
      const joined = second.map(
        (cells) =>
          cells.join(looks.spaced ? `${other} ` : other) +
          (looks.ends ? other : "") +
          (looks.padded ? own.repeat(ALL_HEADINGS.length - 1) : ""),
      );
      const upper = csvText([ALL_HEADINGS, ...first], own).split("\r\n");
      const text = [...upper, ...joined, ...(headed ? ["Total: 20"] : [])].join("\r\n");
      const { findings, list: read_ } = await read(text);
      expect(read_).toBeNull();
      const told = findings.filter(({ severity }) => severity === "error");
      // Of two lists with headings either may be the one that is read.
      const upperIsOther = findings.some(({ code }) => code === "title-rows-skipped");
      const [start, end] = upperIsOther ? [1, upper.length] : [upper.length + 1, upper.length + joined.length];
      expect(told.map(({ code, rows, row }) => [code, rows ?? [row]])).toEqual([
        ["rows-separated-otherwise", Array.from({ length: end - start + 1 }, (_, at) => start + at)],
      ]);
      const foot = findings.filter(({ code }) => code === "rows-at-foot-skipped");
      expect(foot.map(({ row }) => row)).toEqual(headed ? [upper.length + joined.length + 1] : []);
      expect(findings.map(({ code }) => code)).not.toContain("rows-grouped");
    }),
    { numRuns: 150 },
  );
});

test("a note that names a case, or a row without a start whose values hold other separators, is what it is", async () => {
  const notes = fc.constantFrom(
    ["Note: F, Referral order and M, Fine; see the file"],
    ["Case reference; child reference: the team's own"],
    ["Total; F: 3 | M: 9; as on 02/11/2026"],
  );
  await fc.assert(
    fc.asyncProperty(lists, separators, notes, async (list, separator, note) => {
      const rows = list.map((one) => cellsOf(one));
      const { findings } = await read(csvText([ALL_HEADINGS, ...rows, note], separator));
      expect(findings.map(({ code }) => code)).not.toContain("rows-separated-otherwise");
      const text = csvText(
        [
          [...ALL_HEADINGS, "Notes"],
          ...rows.map((cells, at) => [...cells.with(4, at === 3 ? "" : (cells[4] ?? "")), "court; fine, M"]),
        ],
        separator,
      );
      expect((await read(text)).findings.map(({ code, row }) => [code, row])).toEqual(
        expect.arrayContaining([["value-missing", 5]]),
      );
    }),
    { numRuns: 40 },
  );
});

test("a title that says how a row is filled in is no row", async () => {
  const titles = fc.constantFrom(
    "How to fill it in: e.g. A1,P1,M,Fine,14/03/2026,Low,Low",
    "For example A1; P1; M; Fine; 14/03/2026; Low; Low",
    "How to fill it in:\nA1, P1, M, Fine, 14/03/2026, Low, Low",
  );
  await fc.assert(
    fc.asyncProperty(lists, titles, fc.boolean(), async (list, title, asWorkbook) => {
      const rows = [[title], ALL_HEADINGS, ...list.map((one) => cellsOf(one))];
      const { findings } = await read(asWorkbook ? await workbook({ Cases: rows }) : csvText(rows, "|"));
      const told = findings.map(({ code }) => code).filter((code) => code !== "rows-swallowed");
      expect(told).toEqual(["title-rows-skipped"]);
    }),
    { numRuns: 40 },
  );
});
