import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { cellsOf, listText, tidyList } from "./tidy-lists.ts";

/** A cell holds one reference and nothing else. */

const lists = tidyList(20, 30);
const SCHEMES: readonly ((number: number) => string)[] = [
  (number) => `ZZ-${number}`,
  (number) => `P${number}`,
  (number) => String(number),
  (number) => `YJ/26/${number}`,
  (number) => `Case ${number}`,
  (number) => `${number}a`,
];
const MORE: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one}, ${other}`,
  (one, other) => `${one} & ${other}`,
  (one, other) => `${one} / ${other}`,
  (one, other) => `${one};${other}`,
  (one, other) => `${one} ${other}`,
  (one, other) => `${one} to ${other}`,
  (one, other) => `${one} and ${other}`,
  (one, other) => `${one} (${other})`,
  (one) => `${one} (transferred out)`,
  (one) => `${one} - DUPLICATE`,
  (one) => `${one} CLOSED`,
  (one) => `${one}: see file`,
  (one) => `${one} [now 18, adult]`,
  (one, other) => `${one} duplicate of ${other}`,
  (one) => `${/^\d+$/.test(one) ? "was:" : "was"} ${one}`,
  (one) => `Transferred: ${one}`,
];

test.each([0, 1])(
  "two references in a cell, or one with a remark, are named with their rows, in column %i",
  async (column) => {
    await fc.assert(
      fc.asyncProperty(
        lists,
        fc.constantFrom(...SCHEMES),
        fc.array(fc.constantFrom(...MORE), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 100, max: 60_000 }),
        async (list, scheme, more, first) => {
          const reference = (at: number) => {
            const form = more[at - 2];
            return form === undefined ? scheme(first + at) : form(scheme(first + at), scheme(first + at + 1_000));
          };
          const { findings, list: read_ } = await read(
            listText(list, (one, at) => cellsOf(one).with(column, reference(at))),
          );
          expect(findings.map(({ code, rows, row }) => [code, rows ?? [row]])).toEqual([
            ["reference-with-more", more.map((_, at) => at + 4)],
          ]);
          expect(read_?.cases).toHaveLength(list.length);
        },
      ),
      { numRuns: 150 },
    );
  },
);

test("references of several parts, of several systems or of words are references", async () => {
  const schemes = fc.constantFrom<(number: number) => string>(
    ...SCHEMES,
    (number) => `P${number}/${number % 3}`,
    (number) => (number % 9 === 0 ? `P${number}-2` : `P${number}`),
    (number) => (number % 9 === 0 ? `${number}/2026` : String(number)),
    (number) => (number % 7 === 0 ? `ZZ-${number}` : String(number)),
    (number) => (number % 7 === 0 ? `Total ${number}` : String(number)),
    (number) => (number % 7 === 0 ? `ZZ-${number} B` : `ZZ-${number}`),
    (number) => (number % 2 === 0 ? `ZZ-${number} YRO` : `ZZ-${number}`),
    (number) => (number % 8 === 0 ? `YJ/26/${number}` : `P-${number}`),
    (number) => (number % 8 === 0 ? `P-${number}-YRO` : `P-${number}`),
    (number) => `North ${number} of 2026`,
  );
  await fc.assert(
    fc.asyncProperty(lists, schemes, fc.integer({ min: 100, max: 60_000 }), async (list, scheme, first) => {
      const text = listText(list, (one, at) => [scheme(first + at), scheme(first + at), ...cellsOf(one).slice(2)]);
      const { findings } = await read(text);
      expect(findings.filter(({ code }) => code === "reference-with-more")).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
