import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { cellsOf, listText, tidyList } from "./tidy-lists.ts";

/** Rows that are no cases and look like one. */

const lists = tidyList(12, 20).map((list) => list.map((one, at) => ({ ...one, caseId: `ZZ-${1001 + at}` })));

test("a row whose reference says that it is an example or a test is an error, wherever it stands", async () => {
  const words = fc.constantFrom("e.g. 12345", "EXAMPLE", "Example 1", "For example AB1", "eg 12345", "(e.g.) 17");
  const tests = fc.constantFrom("TEST", "test 2", "Test case", "DUMMY", "dummy_1", "Sample", "TEST-REF-01");
  await fc.assert(
    fc.asyncProperty(lists, fc.oneof(words, tests), fc.nat(11), fc.boolean(), async (list, word, at, ofChild) => {
      const text = listText(list, (one, place) => {
        if (place !== at) return cellsOf(one);
        return cellsOf(ofChild ? { ...one, childId: word } : { ...one, caseId: word, childId: "" });
      });
      const { findings, list: read_ } = await read(text);
      // A word beside what looks as the other references do is told as such besides.
      const others = findings.filter(({ code }) => code !== "reference-with-more" && code !== "child-reference-odd");
      expect(others.map(({ code, row }) => [code, row])).toEqual([["template-example", at + 2]]);
      expect(read_).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("references that begin with such letters are references", async () => {
  const forms = fc.constantFrom<(at: number) => string>(
    (at) => `EG-${1001 + at}`,
    (at) => `EG${at + 17}`,
    (at) => `TEST${at + 1}`,
    (at) => `Example ${at + 1}`,
    (at) => (at === 3 ? "TESTER-17" : `ZZ-${1001 + at}`),
    (at) => (at === 3 ? "Testa 1001" : `ZZ-${1001 + at}`),
    (at) => (at === 3 ? "TEST-2026-0017" : `ZZ-${1001 + at}`),
  );
  await fc.assert(
    fc.asyncProperty(lists, forms, async (list, form) => {
      const { findings } = await read(listText(list, (one, at) => cellsOf({ ...one, caseId: form(at) })));
      expect(findings).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("a row that sums up its columns is at the foot, and with a reference of the list's it is a case", async () => {
  const labels = fc.constantFrom(
    "Most common",
    "Earliest",
    "Latest",
    "Median",
    "Average",
    "Mode:",
    "Earliest start date",
  );
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.array(labels, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (list, some, full) => {
        const [one] = list;
        const sums = some.map((caseId) => ({ ...(one as (typeof list)[0]), caseId, childId: "" }));
        const text = listText([...list, ...sums], (item) => {
          const cells = cellsOf(item);
          return full || item.caseId.startsWith("ZZ")
            ? cells
            : cells.map((cell, at) => (at === 0 || at === 4 ? cell : ""));
        });
        const { findings, list: read_ } = await read(text);
        expect(findings.map(({ code, rows, row }) => [code, rows ?? [row]])).toEqual([
          ["rows-at-foot-skipped", some.map((_, at) => list.length + 2 + at)],
        ]);
        expect(read_?.cases).toHaveLength(list.length);
        const named = await read(
          listText(list, (item, at) =>
            cellsOf({
              ...item,
              caseId:
                ["Latest", "Range", "Mean"][at] ??
                item.caseId.replace(/.*/, `Case ${"abcdefghijklmnopqrstuvwxyz"[at]}`),
            }),
          ),
        );
        expect(named.list?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 50 },
  );
});
