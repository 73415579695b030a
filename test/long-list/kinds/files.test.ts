import fc from "fast-check";
import { expect, test } from "vitest";
import { latin1, utf16 } from "../files.ts";
import { inShort, read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** Files as programs leave them: each is read or named. */

const lists = tidyList(5, 12);
const bytes = (text: string) => new TextEncoder().encode(text);
const lines = (rows: readonly (readonly string[])[], separator: string) => csvText(rows, separator).split("\r\n");

/** What is done to the rows of a tidy list, and the codes of what is said of it; no case may be lost. */
const CHANGES: Readonly<
  Record<string, readonly [change: (rows: string[][]) => string | Uint8Array, codes: readonly string[]]>
> = {
  "a separator that the first line names": [(rows) => `sep=^\r\n${csvText(rows, "^")}`, []],
  "a separator of its own, named in the first line": [(rows) => `sep=#\r\n${csvText(rows, "#")}`, []],
  "a tab that the first line names by letters": [(rows) => `sep=\\t\r\n${csvText(rows, "\t")}`, []],
  "upright lines": [(rows) => csvText(rows, "|"), []],
  "a byte order mark and upright lines": [(rows) => `\ufeff${csvText(rows, "|")}`, []],
  "two byte order marks, where the first heading is in quotation marks": [
    (rows) => `\ufeff\ufeff${csvText(rows).replace(/^[^,]+/, '"$&"')}`,
    [],
  ],
  "a byte order mark that was written as letters": [(rows) => `\u00ef\u00bb\u00bf${csvText(rows)}`, []],
  "a byte order mark before letters of one byte": [
    (rows) =>
      latin1(
        `\u00ef\u00bb\u00bf${csvText([rows[0] ?? [], ...rows.slice(1).map((row) => row.with(0, `\u00e9${row[0]}`))])}`,
      ),
    ["file-windows-1252"],
  ],
  "thousands of blank columns": [
    (rows) => rows.map((cells) => `${cells.join(",")}${",".repeat(16_377)}`).join("\r\n"),
    [],
  ],
  "thousands of columns of spaces": [
    (rows) => rows.map((cells) => `${cells.join(",")}${", ".repeat(16_377)}`).join("\r\n"),
    [],
  ],
  "a final Ctrl-Z": [(rows) => `${csvText(rows)}\r\n\u001a`, []],
  "a final Ctrl-Z right behind the last value": [(rows) => `${csvText(rows)}\u001a`, []],
  "another file joined to it, with its mark": [(rows) => joined(rows, "\ufeff"), ["header-repeated"]],
  "another file joined to it, with its name": [
    (rows) => joined(rows, "==> second.csv <==\r\n"),
    ["ruled-lines-skipped", "header-repeated"],
  ],
  "another file joined to it": [(rows) => joined(rows, ""), ["header-repeated"]],
  "another file joined to it, its headings quoted": [
    (rows) => joined(rows, "\ufeff", rows[0]?.map((cell) => `"${cell}"`).join(",")),
    ["header-repeated"],
  ],
  "dashes under the headings and a row count below": [
    ([head = [], ...rows]) =>
      `${csvText([head, head.map((cell) => "-".repeat(cell.length)), ...rows])}\r\n\r\n(${rows.length} rows affected)\r\n`,
    ["ruled-lines-skipped", "rows-at-foot-skipped"],
  ],
  "a table in Markdown": [
    ([head = [], ...rows]) =>
      [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    ["ruled-lines-skipped"],
  ],
  "each line in quotation marks": [
    (rows) =>
      lines(rows, ",")
        .map((line) => `"${line.replaceAll('"', '""')}"`)
        .join("\r\n"),
    ["lines-in-quotes"],
  ],
  "each line in quotation marks, with semicolons": [
    (rows) =>
      lines(rows, ";")
        .map((line) => `"${line}"`)
        .join("\n"),
    ["lines-in-quotes"],
  ],
  ...Object.fromEntries(
    ["\u2028", "\u2029", "\u0085", "\v", "\f"].map((end) => [
      `lines that end in U+${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
      [(rows: string[][]) => csvText(rows).replaceAll("\r\n", end), []] as const,
    ]),
  ),
  "lines that end in one of three unusual ways": [
    (rows) => lines(rows, ",").reduce((text, line, at) => text + ["\u2028", "\u0085", "\u2029"][at % 3] + line),
    [],
  ],
  "some lines that end as usual and others that do not": [
    (rows) => lines(rows, ",").reduce((text, line, at) => text + ["\r\n", "\u2028"][at % 2] + line),
    [],
  ],
  "headings that end as usual above lines that do not": [
    (rows) => lines(rows, ";").reduce((text, line, at) => text + (at === 1 ? "\n" : "\u0085") + line),
    [],
  ],
  "lines that end in the NEL of a mainframe, one byte": [
    (rows) => latin1(csvText(rows).replaceAll("\r\n", "\u0085")),
    ["file-windows-1252"],
  ],
  "UTF-16 without its mark": [(rows) => utf16(csvText(rows)).slice(2), []],
  "big-endian UTF-16 without its mark": [(rows) => utf16(csvText(rows), "be").slice(2), []],
  "every line ended twice": [(rows) => lines(rows, ",").join("\r\r\n"), []],
};

function joined(rows: readonly string[][], mark: string, headings = rows[0]?.join(",")): string {
  const all = lines(rows, ",");
  return `${all.slice(0, 3).join("\r\n")}\r\n${mark}${headings}\r\n${all.slice(3).join("\r\n")}\r\n`;
}

test.each(Object.entries(CHANGES))("%s is read", async (_what, [change, codes]) => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { findings, list: read_ } = await read(change([ALL_HEADINGS, ...list.map((one) => cellsOf(one))]));
      expect(findings.map(({ code }) => code)).toEqual(codes);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 25 },
  );
});

test("a line that names the separator is no row: rows are numbered as the program that takes it away numbers them", async () => {
  const first = fc.constantFrom("sep=;", "sep=;;;;;;;", '"sep=;"', "SEP=;");
  const faults = fc.constantFrom<readonly [(line: string) => string, string]>(
    [(line) => line.replace(/^[^;]*/, ""), "value-missing"],
    [(line) => `${line};more`, "row-long"],
    [(line) => line.replace(/;[^;]*;/, ';a "b" c;'), "quote-stray"],
    [(line) => line.replace(/;[^;]*;/, ';"not closed;'), "quote-not-closed"],
  );
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(4), first, faults, async (list, at, mark, [fault, code]) => {
      const rows = lines([ALL_HEADINGS, ...list.map((one) => cellsOf(one))], ";");
      const { findings } = await read(
        [mark, ...rows.map((line, row) => (row === at + 1 ? fault(line) : line))].join("\n"),
      );
      const finding = findings.find((one) => one.code === code);
      expect(code === "quote-not-closed" ? finding?.message : finding?.row).toEqual(
        code === "quote-not-closed" ? expect.stringContaining(`in row ${at + 2} `) : at + 2,
      );
      expect(findings.map((one) => one.code)).not.toContain("title-rows-skipped");
    }),
    { numRuns: 60 },
  );
});

test("a title that has known words between other separators does not decide what separates the values", async () => {
  const words = fc.subarray(["team", "disposal", "start date", "gender", "RoSH"], { minLength: 3 });
  const separators = fc.constantFrom(";", "\t", "|", "^");
  const between = fc.constantFrom(", ", ",", "; ");
  await fc.assert(
    fc.asyncProperty(lists, words, between, separators, async (list, some, mark, separator) => {
      const title = `Sorted by: ${some.join(mark)}`;
      const rows = [ALL_HEADINGS, ...list.map((one) => cellsOf(one))];
      const { findings, list: read_ } = await read(`${title}\r\n${csvText(rows, separator)}`);
      expect(findings.map(({ code }) => code)).toEqual(["title-rows-skipped"]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 40 },
  );
});

test("row names without a heading are told as such, and nothing else is said of columns that stand one to the right", async () => {
  const separators = fc.constantFrom(",", ";", "\t");
  await fc.assert(
    fc.asyncProperty(lists, separators, fc.boolean(), async (list, separator, named) => {
      const rows = list.map((one, at) => [named ? `row ${at + 1}` : String(at + 1), ...cellsOf(one)]);
      const { findings } = await read(csvText([ALL_HEADINGS, ...rows], separator));
      expect(findings.map(({ code, rows: some }) => [code, some])).toEqual([["row-long", rows.map((_, at) => at + 2)]]);
      expect(findings[0]?.remedy).toMatch(/heading above the first column/);
    }),
    { numRuns: 30 },
  );
});

test("a last column without a heading is no column of row names", async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const { findings } = await read(csvText([ALL_HEADINGS, ...list.map((one) => [...cellsOf(one), "a note"])]));
      expect(findings.map(({ code, row }) => [code, row])).toEqual(list.map((_, at) => ["row-long", at + 2]));
    }),
    { numRuns: 20 },
  );
});

test("a report with its labels in front of every row's values is named as that", async () => {
  const before = fc.constantFrom([], ["Anytown YJS", "Page 1"]);
  await fc.assert(
    fc.asyncProperty(lists, before, fc.boolean(), async (list, titles, apart) => {
      const pairs = (one: (typeof list)[number]) =>
        ALL_HEADINGS.flatMap((label, at) => [label, cellsOf(one)[at] ?? ""]);
      const rows = list.map((one) => [...titles, ...(apart ? pairs(one) : [...ALL_HEADINGS, ...cellsOf(one)])]);
      const { findings } = await read(csvText(rows));
      expect(findings.map(({ code }) => code)).toEqual(["file-format"]);
      expect(findings[0]?.message).toContain("labels in front of the values of every row");
    }),
    { numRuns: 40 },
  );
});

test("a list whose first line or heading begins as another kind of file does is read", async () => {
  const first = fc.constantFrom("Received: 12/10/2026 from Anytown YJS", "Received 12/10/2026", "Received: Monday");
  await fc.assert(
    fc.asyncProperty(lists, first, async (list, title) => {
      const rows = list.map((one) => cellsOf(one));
      const below = await read(`${title}\r\n${csvText([ALL_HEADINGS, ...rows])}`);
      expect(below.findings.map(({ code }) => code)).toEqual(["title-rows-skipped"]);
      for (const [one, two] of [
        ["ID", "Person ID"],
        ["id", "postcode"],
        ["ID", "PERIOD"],
      ] as const) {
        const headings = [one, two, ...ALL_HEADINGS];
        const { list: read_ } = await read(csvText([headings, ...rows.map((cells) => ["x", "y", ...cells])], ";"));
        expect(read_?.cases).toHaveLength(list.length);
      }
    }),
    { numRuns: 20 },
  );
});

/** An owner file as Excel writes it: the name in one byte each and again in two. */
function lockFile(name: string): Uint8Array {
  const file = new Uint8Array(165).fill(0x20);
  file[0] = name.length;
  for (const [at, letter] of [...name].entries()) {
    file[1 + at] = letter.charCodeAt(0);
    file.set([letter.charCodeAt(0), 0], 57 + 2 * at);
  }
  file.set([name.length, 0], 55);
  return file;
}

test.each<[string, Uint8Array | string, RegExp]>([
  ["a SYLK file", 'ID;PWXL;N;E\r\nC;Y1;X1;K"Case reference"', /SYLK/],
  ["an email as it travelled", "Received: from mail.example.org by mx\r\nFrom: Ann", /email/],
  ["an email whose first line is folded", "Received:\r\n\tby mx.example.org\r\nFrom: Ann", /email/],
  ["a web archive", "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related", /web archive/],
  ["a web archive in small letters", "\r\nmime-version: 1.0\r\n", /web archive/],
  ["a lock file", lockFile("Ann Example"), /lock file/],
  ["a lock file of LibreOffice", ",ann,desk,28.11.2026 18:52,file:///home/ann;", /lock file/],
  ["a BIFF2 workbook", latin1("\x09\0\x04\0\x02\0\x10\0rest"), /before 1997/],
  ["a BIFF4 workbook", latin1("\x09\x04\x06\0\0\0\x10\0rest"), /before 1997/],
  ["a BIFF5 workbook", latin1("\x09\x08\x08\0\0\x05\x10\0rest"), /before 1997/],
  ["a 1-2-3 workbook", latin1("\0\0\x02\0\x06\x04\x06\0rest"), /Lotus/],
  ["a DIF file", 'TABLE\r\n0,1\r\n"EXCEL"', /DIF/],
  ["an Access database", latin1("\0\x01\0\0Standard Jet DB\0"), /database/],
  ["an SQLite database", latin1("SQLite format 3\0"), /database/],
  ["a web page without its start", "<meta charset=utf-8><table>", /web page/],
  ["an email", "Return-Path: <ann@example.org>\r\nFrom: Ann", /email/],
  ["statements", "INSERT INTO cases VALUES (1,2);", /SQL/],
  [
    "columns of fixed width",
    "Case reference  Gender  Disposal   Start date  RoSH\nZZ-1            M       Fine       14/03/2026  Low",
    /fixed width/,
  ],
  ["a Parquet file", latin1("PAR1\x15\x04"), /statistics/],
])("%s is named", async (_what, file, named) => {
  const reading = await read(typeof file === "string" ? bytes(file) : file);
  expect(inShort(reading)).toEqual(["error · file-format"]);
  expect(reading.findings[0]?.message).toMatch(named);
});
