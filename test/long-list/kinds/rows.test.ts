import fc from "fast-check";
import { expect, test } from "vitest";
import { HEADINGS, read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, listText, tidyList } from "./tidy-lists.ts";

/** No row vanishes. */

const lists = tidyList(12, 30);
const separators = fc.constantFrom(",", ";", "\t", "|");

test("rows that a stray quotation mark swallows block the draw, whatever the column, and the row is named", async () => {
  const where = fc.record({ at: fc.nat(5), over: fc.integer({ min: 1, max: 6 }), unused: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(lists, where, separators, fc.boolean(), async (list, { at, over, unused }, separator, quoted) => {
      const rows = list.map((one) =>
        unused ? [...cellsOf(one), "", "North"] : [cellsOf(one)[0] ?? "", "", ...cellsOf(one).slice(2)],
      );
      const lines = [unused ? [...ALL_HEADINGS, "Notes", "Team"] : ALL_HEADINGS, ...rows].map((cells) =>
        cells.join(separator),
      );
      const column = unused ? 7 : 1;
      const stray = (row: number, text: string, mark: (cell: string) => string) =>
        text
          .split(separator)
          .map((cell, place) => (place === column ? mark(cell) : cell))
          .join(separator)
          .slice(row * 0);
      lines[at + 1] = stray(at, lines[at + 1] ?? "", () => '"see file');
      lines[at + 1 + over] = stray(at, lines[at + 1 + over] ?? "", () => 'spoke to mother"');
      if (quoted) lines[at + 2] = (lines[at + 2] ?? "").replace("North", '"" North ""');
      const { list: read_, findings } = await read(lines.join("\r\n"));
      expect(read_).toBeNull();
      const swallowed = findings.find(({ code }) => code === "rows-swallowed");
      expect([swallowed?.row, swallowed?.severity]).toEqual([at + 2, "error"]);
      expect(swallowed?.message).toContain(`over ${over} more line`);
    }),
    { numRuns: 100 },
  );
});

test("a quotation mark that is never closed is named with its row, however near the end it stands", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(11), async (list, back) => {
      const at = list.length - 1 - back;
      const rows = list.map((one, place) => [...cellsOf(one), place === at ? '"see file' : "fine"].join(","));
      const { findings } = await read([[...ALL_HEADINGS, "Notes"].join(","), ...rows].join("\r\n"));
      expect(findings.map(({ code }) => code)).toEqual(["quote-not-closed"]);
      expect(findings[0]?.message).toContain(`in row ${at + 2} `);
    }),
    { numRuns: 50 },
  );
});

test("a row whose reference is a word of the foot is a case where it has a disposal", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("Total", "KEY", "Printed", "count"), async (list, caseId) => {
      const last = list.length - 1;
      const text = listText(list, (one, at) => (at === last ? cellsOf({ ...one, caseId }, "") : cellsOf(one)));
      const { findings } = await read(text);
      expect(findings.map(({ code, row }) => [code, row])).toEqual([["value-missing", last + 2]]);
    }),
    { numRuns: 30 },
  );
});

test("notes of several lines are no rows", async () => {
  const line = fc.array(
    fc.constantFrom("Spoke to mum", "visited, then wrote", "Referral order", "see 14/03/2026", "A1", "", "F"),
    { maxLength: 5 },
  );
  const note = fc
    .array(
      line.map((words) => words.join(", ")),
      { minLength: 1, maxLength: 6 },
    )
    .map((lines) => lines.join("\n"));
  await fc.assert(
    fc.asyncProperty(lists, fc.array(note, { minLength: 30, maxLength: 30 }), async (list, notes) => {
      const text = csvText([[...ALL_HEADINGS, "Notes"], ...list.map((one, at) => [...cellsOf(one), notes[at] ?? ""])]);
      const { findings, list: read_ } = await read(text);
      expect(findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 100 },
  );
});

const FIRST_WORDS = [
  "Total",
  "Totals",
  "End of order soon",
  "Note",
  "Page",
  "Key worker left",
  "Report due",
  "Count",
  "Signed",
  "Number one",
  "Source",
  "Open",
];

test("a row with a case reference and a disposal is a case whatever its first word is", async () => {
  const dates = fc.constantFrom("TBC", "", "awaited", "see file", "31/02/2026");
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom(...FIRST_WORDS),
      dates,
      fc.integer({ min: 1, max: 3 }),
      async (list, word, date, last) => {
        const rows = list.map((one, at) => [
          at < list.length - last ? "Open" : word,
          ...cellsOf(one, at < list.length - last ? undefined : date),
        ]);
        const { findings, list: read_ } = await read(csvText([["Status", ...ALL_HEADINGS], ...rows]));
        expect(findings.map(({ code }) => code)).not.toContain("rows-at-foot-skipped");
        expect(findings.filter(({ column }) => column === "Start date")).toHaveLength(last);
        expect(read_).toBeNull();
      },
    ),
    { numRuns: 100 },
  );
});

test("a case reference that begins with a word of the foot is a case", async () => {
  const reference = fc
    .tuple(fc.constantFrom("Total", "NOTE", "end", "Page", "Sum"), fc.constantFrom("-17", "/2026/3", " 17", "17A"))
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(lists, reference, async (list, caseId) => {
      const { findings } = await read(
        listText([...list, { ...(list[0] as (typeof list)[0]), caseId, childId: "" }], (one) =>
          cellsOf(one, one.caseId === caseId ? "TBC" : undefined),
        ),
      );
      expect(findings.map(({ code, row }) => [code, row])).toEqual([["date-unknown", list.length + 2]]);
    }),
    { numRuns: 50 },
  );
});

test("totals, notes and row counts at the foot are skipped with a warning that names them", async () => {
  const foot = fc.constantFrom(
    ["Total", "20"],
    ["Grand total", "", "20"],
    ["", "", "Male: 12, female: 8"],
    ["(2 rows affected)"],
    ["2 rows selected."],
    ["Official-Sensitive"],
    ["Data is correct at the time of writing"],
    ["Overall", "20", "", "20"],
    ["Prepared by"],
    ["* transferred"],
  );
  await fc.assert(
    fc.asyncProperty(lists, fc.array(foot, { minLength: 1, maxLength: 3 }), async (tidy, rows) => {
      const list = tidy.map((one, at) => ({ ...one, caseId: `ZZ-${1001 + at}` }));
      const filled = rows.map((cells) => [...cells, ...Array(7 - cells.length).fill("")]);
      const text = csvText([ALL_HEADINGS, ...list.map((one) => cellsOf(one)), ...filled]);
      const { findings, list: read_ } = await read(text);
      expect(findings.map(({ code, rows: some, row }) => [code, some ?? [row]])).toEqual([
        ["rows-at-foot-skipped", rows.map((_, at) => list.length + 2 + at)],
      ]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 100 },
  );
});

test("every line that a text has is a case, a title, a note that is named, or in a finding", async () => {
  const text = `${HEADINGS}\nA1,F,Fine,14/03/2026,L,L\n---,---,---,---,---,---\nA2,F,Fine,14/03/2026,L,L\n${HEADINGS.toUpperCase()}\nA3,F,Fine,14/03/2026,L,L`;
  const { findings, list } = await read(text);
  expect(findings.map(({ code, row }) => [code, row])).toEqual([
    ["ruled-lines-skipped", 3],
    ["header-repeated", 5],
  ]);
  expect(list?.cases).toHaveLength(3);
});

test("cases above the headings block the draw and are named: headings sorted in among them, or a table below another", async () => {
  const layout = fc.record({
    above: fc.integer({ min: 1, max: 9 }),
    title: fc.constantFrom([], [["Out-of-court"]], [["Anytown YJS", "", "", "run 01/10/2026"], []]),
    tables: fc.boolean(),
    reordered: fc.boolean(),
    isoDates: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      lists,
      layout,
      separators,
      async (list, { above, title, tables, reordered, isoDates }, separator) => {
        const rows = list.map((one) => cellsOf(one, isoDates ? one.startDate : undefined));
        const upper = [...(tables ? [ALL_HEADINGS] : []), ...rows.slice(0, above)];
        const lower = [...ALL_HEADINGS, "End date"];
        const text = csvText(
          [
            ...title,
            ...(tables && reordered ? upper.map((cells) => cells.toReversed()) : upper),
            ...(tables ? [[], ["Court"]] : []),
            lower,
            ...rows.slice(above),
          ],
          separator,
        );
        const { findings, list: read_ } = await read(text);
        const first = title.length + (tables ? 2 : 1);
        const blocking = findings.filter(({ severity }) => severity === "error");
        expect(blocking.map(({ code, rows: some, row }) => [code, some ?? [row]])).toEqual([
          ["cases-above-headings", rows.slice(0, above).map((_, at) => first + at)],
        ]);
        expect(read_).toBeNull();
      },
    ),
    { numRuns: 100 },
  );
});

test("what stands above a list and is no case is a notice: titles, dates, what a filter asked for, an example", async () => {
  const above = fc.constantFrom<readonly (readonly string[])[]>(
    [["Anytown YJS", "Long list", "M and F", "All disposals", "02/11/2026"]],
    [["Run by", "", "F", "on", "02/11/2026"]],
    [
      ["Gender", "Disposal", "Start date"],
      ["F", "Referral order", "01/03/2026"],
    ],
    [["Example", "P1", "M", "Referral order", "14/03/2026", "Low", "Low"]],
    [["e.g."], ["AB-1", "P1", "M", "Referral order", "14/03/2026", "Low", "Low"]],
    [["your own", "optional", "M", "Referral order", "dd/mm/yyyy", "Low", "Low"]],
    [["Total", "12", "", "", "46000"]],
  );
  await fc.assert(
    fc.asyncProperty(lists, above, separators, async (list, rows, separator) => {
      const text = csvText([...rows, [], ALL_HEADINGS, ...list.map((one) => cellsOf(one))], separator);
      const { findings, list: read_ } = await read(text);
      expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["title-rows-skipped", "notice"]]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 60 },
  );
});

test("counts of the rows, dates of a report and signatures at the foot are no cases, and a case that lacks all else is", async () => {
  const foot = fc.constantFrom<(count: number) => string[]>(
    (count) => [`${count}`, "", "", "", "", "", ""],
    (count) => Array.from({ length: 7 }, () => `${count}`),
    () => ["Run date:", "", "", "", "30/10/2026", "", ""],
    () => ["End of report", "", "", "", "30/10/2026 09:14", "", ""],
    () => ["Checked by", "AB", "", "", "28/10/2026", "", ""],
  );
  const nearly = fc.constantFrom<(count: number) => string[]>(
    (count) => [`${count + 1}`, "", "", "", "", "", ""],
    (count) => [`${count}`, "", "Male", "", "", "", ""],
    () => ["ZZ-2001", "", "", "", "30/10/2026", "", ""],
    () => ["Run date:", "", "", "", "30/10/2026", "Low", ""],
    () => ["Report 17", "", "", "YRO", "30/10/2026", "", ""],
  );
  await fc.assert(
    fc.asyncProperty(lists, foot, nearly, fc.boolean(), async (tidy, skipped, kept, isApart) => {
      const list = tidy.map((one, at) => ({ ...one, caseId: `ZZ-${1001 + at}` }));
      const codesWith = async (last: (count: number) => string[]) => {
        const rows = [...list.map((one) => cellsOf(one)), ...(isApart ? [[]] : []), last(list.length)];
        return (await read(csvText([ALL_HEADINGS, ...rows]))).findings.map(({ code }) => code);
      };
      expect(await codesWith(skipped)).toEqual(["rows-at-foot-skipped"]);
      expect(await codesWith(kept)).not.toContain("rows-at-foot-skipped");
    }),
    { numRuns: 60 },
  );
});

test("rows in which only unused columns hold something are skipped and named, and one with anything else is not", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(10), fc.boolean(), async (list, at, isCase) => {
      const rows = list.map((one) => [...cellsOf(one), "seen"]);
      const further = [...(isCase ? ["", "P9"] : ["", ""]), "", "", "", "", "", "moved school"];
      const place = 1 + (at % (rows.length - 1));
      const text = csvText([[...ALL_HEADINGS, "Notes"], ...rows.toSpliced(place, 0, further)]);
      const { findings, list: cases } = await read(text);
      const told = findings.filter(({ severity }) => severity !== "notice").map(({ code, row }) => [code, row]);
      if (isCase) expect(told).toContainEqual(["value-missing", place + 2]);
      else expect(told).toEqual([["rows-without-case", place + 2]]);
      expect(cases?.cases.length ?? null).toBe(isCase ? null : list.length);
    }),
    { numRuns: 40 },
  );
});
