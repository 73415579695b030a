import fc from "fast-check";
import { expect, test } from "vitest";
import { shownWords } from "../../../src/long-list/files/workbook/number-format.ts";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, tidyList } from "./tidy-lists.ts";

/** What a cell shows is what its team reads, whatever number is stored in it. */

const GENDERS = ["Female", "Male"] as const;
/** Formats that show the first word for the one number and the second for the other. */
const FORMATS: readonly ((one: number, first: string, second: string) => readonly [number, string])[] = [
  (one, first, second) => [3 - one, `[=${one}]"${first}";[=${3 - one}]"${second}"`],
  (one, first, second) => [3 - one, `[=${one}]"${first}";"${second}"`],
  (_, first, second) => [-1, `"${first}";"${second}"`],
  (_, first, second) => [0, `"${first}";;"${second}"`],
  (one, first, second) => [one + 1, `[Red][<${one + 1}]"${first}";[Blue]"${second}";General`],
];

test("a gender whose number is shown as a word is the word, whichever number it is", async () => {
  const formats = fc.tuple(fc.constantFrom(...FORMATS), fc.constantFrom(1, 2), fc.boolean());
  await fc.assert(
    fc.asyncProperty(tidyList(8, 14), formats, async (list, [format, one, isTurned]) => {
      const [first, second] = isTurned ? GENDERS.toReversed() : GENDERS;
      const [other, code] = format(one, String(first), String(second));
      const rows = list.map((item, at) => [
        ...cellsOf(item).slice(0, 2),
        at % 3 ? one : other,
        ...cellsOf(item).slice(3),
      ]);
      const numFmt = Object.fromEntries(list.map((_, at) => [`C${at + 2}`, code]));
      const { list: read_, findings } = await read(await workbook({ Cases: [ALL_HEADINGS, ...rows] }, { numFmt }));
      expect(findings).toEqual([]);
      const shown = new Map(list.map(({ caseId }, at) => [caseId, String(at % 3 ? first : second).toLowerCase()]));
      for (const { caseId, gender } of read_?.cases ?? [])
        expect([caseId, gender]).toEqual([caseId, shown.get(caseId)]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 60 },
  );
});

test("an age is its number whatever is shown", async () => {
  await fc.assert(
    fc.asyncProperty(
      tidyList(8, 14),
      fc.constantFrom('[<18]"child";"adult"', '0 "years"', "0.0"),
      async (list, code) => {
        const rows = list.map((one, at) => [...cellsOf(one), 12 + (at % 5)]);
        const numFmt = Object.fromEntries(list.map((_, at) => [`H${at + 2}`, code]));
        const file = await workbook({ Cases: [[...ALL_HEADINGS, "Age"], ...rows] }, { numFmt });
        const { list: read_, findings } = await read(file);
        expect(findings).toEqual([]);
        expect(read_?.cases.every(({ age }) => /^1[2-6]$/.test(String(age)))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test.each<[number, string, string | null]>([
  [0, '"Yes";"No"', "Yes"],
  [0, '"Yes";"No";"None"', "None"],
  [-1, '"Yes";"No"', "No"],
  [3, '[=1]"Female";[=2]"Male"', null],
  [1, '[>=1]"a; b"', "a; b"],
  [1, "\\F", "F"],
  [1, ";;;", null],
  [1, '"Outcome "0', null],
  [1, '[<>1]"x";0', null],
  [2, '[<=1]"x";[>1]"y"', "y"],
  [1, "General", null],
])("%d as %s shows %s in words", (value, format, words) => {
  expect(shownWords(value, format)).toBe(words);
});
