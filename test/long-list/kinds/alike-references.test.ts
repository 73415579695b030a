import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { cellsOf, listText, tidyList } from "./tidy-lists.ts";

/** One reference that was typed in two ways. */

const lists = tidyList(8, 20);
const PUNCTUATED: readonly ((letters: string, number: number) => string)[] = [
  (letters, number) => `${letters}-${number}`,
  (letters, number) => `${letters}/${number}`,
  (letters, number) => `${letters}_${number}`,
  (letters, number) => `${letters}.${number}`,
  (letters, number) => `(${letters}${number})`,
  (letters, number) => `[${letters}${number}]`,
  (letters, number) => `${letters}${number}.`,
  (letters, number) => `#${letters}${number}`,
  (letters, number) => `${letters}: ${number}`,
  (letters, number) => `${[...letters].join(".")}.${number}`,
  (letters, number) => `${letters}0${number}`,
  (letters, number) => `${letters.toLowerCase()}-00${number}`,
  (letters, number) => `*${letters}${number}`,
];

test.each([0, 1])("two references that differ in punctuation alone are named, in column %i", async (column) => {
  const letters = fc.constantFrom("QX", "Q", "YJS");
  await fc.assert(
    fc.asyncProperty(
      lists,
      letters,
      fc.integer({ min: 20, max: 99_999 }),
      fc.constantFrom(...PUNCTUATED),
      fc.boolean(),
      async (list, before, number, form, isFirst) => {
        const plain = `${before}${number}`;
        const [one, other] = isFirst ? [plain, form(before, number)] : [form(before, number), plain];
        const cells = list.map((aCase, at) =>
          at === 2 ? cellsOf(aCase).with(column, one) : at === 5 ? cellsOf(aCase).with(column, other) : cellsOf(aCase),
        );
        const { findings, list: read_ } = await read(listText(list, (_, at) => cells[at] ?? []));
        const code = column === 0 ? "reference-alike" : "child-reference-alike";
        expect(findings.filter((finding) => finding.code === code).map(({ rows }) => rows)).toEqual([[4, 7]]);
        expect(read_?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 100 },
  );
});

test("references of one scheme do not look alike, whatever marks part them", async () => {
  const schemes = fc.constantFrom<(number: number) => string>(
    (number) => `YJ/${Math.floor(number / 10)}-${number % 10}`,
    (number) => `YJ/${number % 10}-${Math.floor(number / 10)}`,
    (number) => `${2020 + (number % 7)}/${number}`,
    (number) => `${number}/${"ABCDE"[number % 5]}`,
    (number) => `P${String(number).padStart(6, "0")}`,
    (number) => `P${number}.${number % 3}`,
    (number) => `1.${number}`,
    (number) => `CO${number}${"XYZ"[number % 3]}`,
    (number) =>
      `${"ABCDEFGHIJ"[number % 10]}.${"KLMNOPQRST"[Math.floor(number / 10) % 10]}. ${Math.floor(number / 100)}`,
    (number) => `${number}`.replace(/(..)$/, "-$1"),
    (number) => `${number % 2 === 0 ? "CO" : "C"}${number}`,
  );
  await fc.assert(
    fc.asyncProperty(lists, schemes, fc.integer({ min: 100, max: 60_000 }), async (list, scheme, first) => {
      const text = listText(list, (one, at) => [scheme(first + at), scheme(first + at + 1), ...cellsOf(one).slice(2)]);
      const { findings } = await read(text);
      expect(findings.filter(({ code }) => /alike$/.test(code))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([0, 1])(
  "a number whose letters were left out looks like the reference that has them, in column %i",
  async (column) => {
    const forms = fc.constantFrom<(number: number) => string>(
      (number) => `P${number}`,
      (number) => `YJ-${number}`,
      (number) => `yj/${number}`,
    );
    await fc.assert(
      fc.asyncProperty(lists, forms, fc.integer({ min: 1_000, max: 60_000 }), async (list, form, first) => {
        const told = async (reference: (at: number) => string) => {
          const { findings } = await read(listText(list, (one, at) => cellsOf(one).with(column, reference(at))));
          return findings.filter(({ code }) => /alike$/.test(code)).map(({ rows }) => rows);
        };
        expect(await told((at) => (at === 6 ? String(first + 1) : form(first + at)))).toEqual([[3, 8]]);
        // A number of its own, and letters of several kinds, of which none is known to be the one left out.
        expect(await told((at) => (at === 6 ? String(first - 1) : form(first + at)))).toEqual([]);
        expect(await told((at) => (at === 6 ? String(first + 1) : at === 2 ? "QQ9" : form(first + at)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);
