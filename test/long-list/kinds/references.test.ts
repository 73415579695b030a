import fc from "fast-check";
import { expect, test } from "vitest";
import { shownNumber } from "../../../src/long-list/files/workbook/number-format.ts";
import type { ListInput } from "../../../src/long-list/read-list.ts";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, dayFirst, listText, tidyList } from "./tidy-lists.ts";

/** A reference is what the team sees. */

const lists = tidyList(8, 20);

/** A number format of text and zeros, and what it shows. */
const format = fc
  .record({
    before: fc.constantFrom("", "YJ", "CASE-", "A/", "ref "),
    zeros: fc.integer({ min: 4, max: 8 }),
    after: fc.constantFrom("", "/26", "-X"),
    quoted: fc.boolean(),
  })
  .map(({ before, zeros, after, quoted }) => {
    const written = (text: string) =>
      text === "" ? "" : quoted ? `"${text}"` : [...text].map((character) => `\\${character}`).join("");
    return {
      code: `${written(before)}${"0".repeat(zeros)}${written(after)}`,
      shown: (value: number) => `${before}${String(value).padStart(zeros, "0")}${after}`,
    };
  });

test("numbers of more figures than a spreadsheet keeps are a warning with their rows", async () => {
  const long = fc.record({
    kept: fc.bigInt({ min: 10n ** 14n, max: 10n ** 15n - 2_000n }),
    lost: fc.integer({ min: 1, max: 5 }),
    isCut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(tidyList(3, 20), long, async (list, { kept, lost, isCut }) => {
      const end = isCut ? "0".repeat(lost) : "7".repeat(lost);
      const reference = (at: number) => `${kept + 17n * BigInt(at)}${end}`;
      const { findings } = await read(listText(list, (one, at) => [reference(at), ...cellsOf(one).slice(1)]));
      const told = findings.filter(({ code }) => code === "reference-shortened");
      expect(told.map(({ rows }) => rows)).toEqual(isCut ? [list.map((_, at) => at + 2)] : []);
    }),
    { numRuns: 40 },
  );
});

/** Numbers of which a program keeps the first figures alone, written by a workbook and by JSON. */
const LOSING: Readonly<Record<string, (rows: unknown[][]) => Promise<ListInput>>> = {
  "of a workbook": async (rows) => ({ bytes: await workbook({ Cases: [ALL_HEADINGS, ...(rows as string[][])] }) }),
  "of JSON": async (rows) => ({
    rows: rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [ALL_HEADINGS[at] ?? "", cell]))),
  }),
};

test.each(Object.entries(LOSING))(
  "numbers too great for a program are told %s, and where two became one they are an error",
  async (_, file) => {
    const great = fc.record({
      first: fc.integer({ min: 3 * 10 ** 15, max: 8 * 10 ** 15 }).map((part) => 4 * part),
      step: fc.constantFrom(0.25, 4, 1_000),
      column: fc.constantFrom(0, 1),
    });
    await fc.assert(
      fc.asyncProperty(tidyList(4, 12), great, async (list, { first, step, column }) => {
        const number = (at: number) => first + step * at;
        const { findings, list: cases } = await read(
          await file(list.map((one, at) => cellsOf(one).map((cell, place) => (place === column ? number(at) : cell)))),
        );
        const told = findings.filter(({ code }) => code.startsWith("reference-shortened"));
        expect(new Set(told.map(({ code }) => code))).toEqual(
          new Set(
            [step < 1 ? "reference-shortened-repeated" : "reference-shortened"].concat(
              told.length > 1 ? "reference-shortened" : [],
            ),
          ),
        );
        expect(told.flatMap(({ row, rows }) => rows ?? row)).toHaveLength(list.length);
        expect(cases === null).toBe(step < 1);
      }),
      { numRuns: 20 },
    );
  },
);

test("numbers are read as their number format shows them", async () => {
  await fc.assert(
    fc.asyncProperty(lists, format, fc.integer({ min: 1, max: 9_000 }), async (list, { code, shown }, first) => {
      const rows = list.map((one, at) => [first + at, ...cellsOf(one).slice(1)]);
      const numFmt = Object.fromEntries(list.map((_, at) => [`A${at + 2}`, code]));
      const { list: read_, findings } = await read(await workbook({ Cases: [ALL_HEADINGS, ...rows] }, { numFmt }));
      expect(findings).toEqual([]);
      expect(read_?.cases.map(({ caseId }) => caseId).sort()).toEqual(
        rows.map(([number]) => shown(Number(number)).trim()).sort(),
      );
    }),
    { numRuns: 60 },
  );
});

test.each([
  [1001, '"YJ"00000', "YJ01001"],
  [501, "000000", "000501"],
  [1234567, "000-0000", "123-4567"],
  [12345678, "00-00", "123456-78"],
  [17, "\\Y\\J0000;;", "YJ0017"],
  [17, "[$-809]0000", "0017"],
  [17, "[Red]0000", "0017"],
  [17, '"Nr. "0', "Nr. 17"],
  [17, "#,##0", null],
  [17, "0.00", null],
  [17.5, "0000", null],
  [17, "[>9]0;00", null],
  [17, "0%", null],
  [17, '"only text"', null],
])("%d under %s is shown as %s", (value, code, shown) => {
  expect(shownNumber(value, code)).toBe(shown);
});

/** Marks and letters in UTF-8, as a Macintosh and as DOS read them. */
const WRONGLY_DECODED = new Set([
  ...["–", "—", "’", "“", "\u00a0", "£", "é", "ô", "ŵ"].map((one) =>
    new TextDecoder("macintosh").decode(new TextEncoder().encode(one)),
  ),
  ...["ÔÇô", "ÔÇÖ", "├®", "┬á", "┼Á"],
]);

/** What is put around or into a reference, whether it is a warning or a notice, and what is then read. */
const CHANGES: readonly (readonly [
  what: string,
  code: string,
  change: (text: string) => string,
  read: (text: string) => string,
])[] = [
  ["an equals sign and quotation marks", "formula-unwrapped", (text) => `="${text}"`, (text) => text],
  ["an apostrophe in front", "apostrophe-removed", (text) => `'${text}`, (text) => text],
  ["a curly apostrophe in front", "apostrophe-removed", (text) => `\u2019${text}`, (text) => text],
  ["quotation marks around it", "apostrophe-removed", (text) => `\u201c${text}\u201d`, (text) => text],
  [
    "a decimal",
    "reference-decimal",
    (text) => `${text.replace(/\D/g, "")}.0`,
    (text) => `${text.replace(/\D/g, "")}.0`,
  ],
  ["a line break", "reference-invisible", (text) => `${text.slice(0, 2)}\n${text.slice(2)}`, (text) => text],
  ...[
    ["a slash by its number", "&#47;", "/"],
    ["a slash by its hexadecimal number", "&#x2F;", "/"],
    ["an ampersand by its name", "&amp;", "&"],
    ["an apostrophe by its number", "&#39;", "'"],
    ["an accented letter by its name", "&eacute;", "é"],
    ["an apostrophe of an older set of characters", "&#146;", "\u2019"],
    ["a slash that was written so twice", "&amp;#x2f;", "/"],
  ].map(
    ([what = "", entity, meant]) =>
      [
        what,
        "entities-read",
        (text: string) => `${text.slice(0, 2)}${entity}${text.slice(2)}`,
        (text: string) => `${text.slice(0, 2)}${meant}${text.slice(2)}`,
      ] as const,
  ),
  ...[
    (text: string) => text.replace(/^(..)/, "$1%2F"),
    (text: string) => text.replace(/^(..)/, "$1=2F"),
    (text: string) => text.replace(/^(..)/, "$1\\/"),
    (text: string) => text.replace(/^(..)/, "$1\\u002F"),
    (text: string) => `${text}_x000D_`,
    (text: string) => `b'${text}'`,
    (text: string) => `['${text}']`,
    (text: string) => `("${text}"`,
    (text: string) => `[${text}](https://cases.example/1)`,
    (text: string) => `<a href="/case/1">${text}</a>`,
    (text: string) => `${text.slice(-2)};#${text}`,
    (text: string) => text.replace(/^(..)/, "$1Ã‹"),
    (text: string) => text.replace(/^(..)/, "$1â€“"),
    ...[...WRONGLY_DECODED].map((wrong) => (text: string) => text.replace(/^(..)/, `$1${wrong}`)),
    (text: string) => text.replace(/\D/g, "").replace(/(\d{3})$/, ",$1"),
    (text: string) => text.replace(/\D/g, "").replace(/(\d{3})$/, ",$1.00"),
    (text: string) => text.replace(/\D/g, "").replace(/(\d{3})$/, ".$1,00"),
  ].map((change) => [`what a program wrote: ${change("ZZ1001")}`, "reference-encoded", change, change] as const),
  ...[
    (text: string) => `1.${text.replace(/\D/g, "")}E7`,
    (text: string) => `1.${text.replace(/\D/g, "")}E-4`,
    (text: string) => `1.${text.replace(/\D/g, "")}E+5`,
    (text: string) => `1.${text.replace(/\D/g, "")}e+12`,
    (text: string) => `1,${text.replace(/\D/g, "")}E+05`,
  ].map((change) => [`a number as ${change("ZZ1001")}`, "reference-shortened", change, change] as const),
  ...["\u0410", "\u0421", "\u0425", "\u0430", "\u0391", "\u0396", "\u03bf", "\u0555", "\u13a0"].map((letter) => {
    const lookalike = (text: string) => letter + text.slice(1);
    return [`a letter that only looks Latin, ${letter},`, "reference-other-alphabet", lookalike, lookalike] as const;
  }),
  ...[
    (text: string) => text.replace(/\d(?=\d{3}$)/, "\uff11"),
    (text: string) => text.replace(/\d(?=\d{3}$)/, "\u0661"),
    (text: string) => text.replace("ZZ", "\uff3a\uff3a"),
  ].map(
    (change) => [`figures of another kind, ${change("ZZ1001")},`, "reference-other-alphabet", change, change] as const,
  ),
  ...["\u200b", "\ufeff", "\u200e", "\u00ad", "\u2060", "\u202a", "\ufe0f"].map(
    (mark) =>
      [
        `an invisible U+${mark.charCodeAt(0).toString(16)}`,
        "reference-invisible",
        (text: string) => `${text.slice(0, 1)}${mark}${text.slice(1)}`,
        (text: string) => text,
      ] as const,
  ),
];

test.each(CHANGES)("%s is told with its rows, as %s", async (_what, code, change, expected) => {
  await fc.assert(
    fc.asyncProperty(lists, fc.subarray([0, 2, 3, 5, 7], { minLength: 1 }), async (tidy, changed) => {
      const list = tidy.map((one, at) => ({ ...one, caseId: `ZZ${1001 + at}` }));
      const text = listText(list, (one, at) =>
        changed.includes(at) ? cellsOf(one).with(0, change(one.caseId)) : cellsOf(one),
      );
      const { findings, list: read_ } = await read(text);
      expect(findings.map((one) => [one.code, one.rows ?? [one.row]])).toEqual([[code, changed.map((at) => at + 2)]]);
      const references = list.map(({ caseId }, at) => (changed.includes(at) ? expected(caseId) : caseId));
      expect(read_?.cases.map(({ caseId }) => caseId).sort()).toEqual(references.sort());
    }),
    { numRuns: 25 },
  );
});

test.each([
  ...["New", "tbc?", "Pat Example", "Out of area", "0"].map((word) => [word, "reference-odd"] as const),
  ...["ZZ1001?", "ZZ1001 ?", "ZZ1001*", "ZZ1001 (moved)"].map((text) => [text, "reference-with-more"] as const),
])("%s in the place of one case reference is told with its row, as %s", async (text, code) => {
  await fc.assert(
    fc.asyncProperty(tidyList(8, 20), fc.nat(7), async (tidy, place) => {
      const list = tidy.map((one, at) => ({ ...one, caseId: at === place ? text : `ZZ${2001 + at}` }));
      const { findings, list: read_ } = await read(listText(list));
      expect(findings.map((one) => [one.code, one.row])).toEqual([[code, place + 2]]);
      expect(read_?.cases.some(({ caseId }) => caseId === text)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test("dates and codes that are written as a web page writes them are read as any other", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("&#47;", "&#x2F;", "&sol;"), async (list, slash) => {
      const written = await read(
        listText(list, (one) => [
          ...cellsOf(one, dayFirst(one.startDate).replaceAll("/", slash)).with(2, `&nbsp;${one.gender}`),
        ]),
      );
      expect(written.list).toEqual((await read(listText(list))).list);
      expect(written.findings.map(({ code, column }) => [code, column])).toEqual([["entities-read", "Start date"]]);
    }),
    { numRuns: 25 },
  );
});

test("references that a program took for dates are warned of", async () => {
  const date = fc
    .record({ first: fc.integer({ min: 1, max: 12 }), second: fc.integer({ min: 1, max: 12 }) })
    .chain(({ first, second }) => {
      const name =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][second - 1] ?? "";
      const two = (part: number) => String(part).padStart(2, "0");
      return fc.constantFrom(
        ...[
          `${two(first)}-${name}`,
          `${first}-${name}`,
          `${two(first)}/${two(second)}/2026`,
          `${first}/${second}/2026`,
        ],
        ...[
          `2026-${two(second)}-${two(first)}`,
          `2026-${two(second)}-${two(first)} 00:00:00`,
          `${name}-${two(first)}`,
          `${first} ${name} 2026`,
        ],
      );
    });
  await fc.assert(
    fc.asyncProperty(lists, date, async (list, reference) => {
      const { findings } = await read(
        listText(list, (one, at) => (at === 3 ? cellsOf(one).with(0, reference) : cellsOf(one))),
      );
      expect(findings.map(({ code, row }) => [code, row])).toEqual([["reference-turned-date", 5]]);
    }),
    { numRuns: 100 },
  );
});

test("references that begin as a month does, or as a number with an exponent, are references", async () => {
  const names = fc.constantFrom(
    "MARPLE",
    "MARGATE",
    "MAYFIELD",
    "JANET",
    "AUGUSTA",
    "DECK",
    "NOVA",
    "Junction",
    "Octavia",
    "Sepia",
  );
  const marks = fc.constantFrom("-", " ");
  await fc.assert(
    fc.asyncProperty(lists, names, marks, fc.integer({ min: 1, max: 9_900 }), async (list, name, mark, first) => {
      const text = listText(list, (one, at) => cellsOf(one).with(0, `${name}${mark}${first + at}`));
      expect((await read(text)).findings).toEqual([]);
    }),
    { numRuns: 60 },
  );
  for (const code of ["1E", "2E", "MAR-1", "E+0"]) {
    const [list = []] = fc.sample(lists, 1);
    const text = listText(list, (one, at) => cellsOf(one).with(0, `${code}${100 + at}`));
    expect([code, (await read(text)).findings]).toEqual([code, []]);
  }
});

test.each([
  '=TEXT(1,"000")',
  '="001"&""',
  "=VLOOKUP(A2,Cases!A:B,2,FALSE)",
  "=A2&B2",
  "=Sheet2!B4",
  "='Old list'!$B$4",
  "{=A1}",
])("%s is a formula and no reference", async (formula) => {
  const [list = []] = fc.sample(lists, 1);
  const text = listText(list, (one, at) => (at === 1 ? cellsOf(one).with(0, formula) : cellsOf(one)));
  const { findings } = await read(text);
  expect(findings.map(({ code, row }) => [code, row])).toEqual([["formula-without-result", 3]]);
});

test("what programs show in the place of a value is an error", async () => {
  const error = fc.constantFrom(
    ...[
      "#N/A",
      "#REF!",
      "#VALUE!",
      "#NAME?",
      "#DIV/0!",
      "#NULL!",
      "#NUM!",
      "#SPILL!",
      "#CALC!",
      "#GETTING_DATA",
      "#BLOCKED!",
    ],
    ...[
      "#FIELD!",
      "#ERROR!",
      "#CONNECT!",
      "#UNKNOWN!",
      "#BUSY!",
      "#PYTHON!",
      "#WERT!",
      "#BEZUG!",
      "Err:502",
      "Err:508",
    ],
    ...[
      "Loading...",
      "Loading…",
      "Loading data...",
      "Fetching data…",
      "Getting data...",
      "#Error",
      "#Deleted",
      "#####",
      "#########",
      "#N/A Requesting Data...",
      "#Name?",
      "Error 2042",
    ],
    ...["#N/D", "#¡REF!", "#¿NOMBRE?", "#N/DISP", "#NV", "#ZAHL!", "#VALEUR!", "#NOM?", "#NULO!", "#¡DIV/0!", "#Н/Д"],
    ...[
      "#I/T",
      "#N/B",
      "#Δ/Υ",
      "#DZIEL/0!",
      "#SAYI/0!",
      "#YOK",
      "Hiba:502",
      "ERR:504",
      "Fel:502",
      "#BEZUG!",
      "#ССЫЛКА!",
    ],
    ...["[object Object]", "[Record]", "[Table]", "System.Byte[]", "(BLOB)", "<Binary>", "System.Data.DataRowView"],
  );
  await fc.assert(
    fc.asyncProperty(lists, error, fc.constantFrom(0, 1, 3, 4, 5), async (list, value, column) => {
      const { findings } = await read(
        listText(list, (one, at) => (at === 2 ? cellsOf(one).with(column, value) : cellsOf(one))),
      );
      expect(findings.map(({ code, row }) => [code, row])).toEqual([["value-spreadsheet-error", 4]]);
    }),
    { numRuns: 100 },
  );
});
