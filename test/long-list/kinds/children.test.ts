import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, listText, tidyList } from "./tidy-lists.ts";

/** Child references get the checks that case references get, and those of a child's. */

const lists = tidyList(12, 30);

/** Another way in which a program or a person writes the same reference. */
const REWRITTEN: Readonly<Record<string, (reference: string) => string>> = {
  "small letters": (reference) => `K${reference}`.toLowerCase(),
  "a space": (reference) => `K ${reference}`,
  "a zero-width space": (reference) => `K\u200b${reference}`,
  "a full-width letter": (reference) => `Ｋ${reference}`,
};
const OF_CODES: Readonly<Record<string, (reference: string) => string>> = {
  "zeros in front of its number": (reference) => `K00${reference}`,
};
const OF_NUMBERS: Readonly<Record<string, (reference: string) => string>> = {
  "zeros in front": (reference) => `000${reference}`,
  "a decimal": (reference) => `${reference}.0`,
  "zeros and a decimal": (reference) => `00${reference}.00`,
};

test.each([
  ...Object.entries({ ...REWRITTEN, ...OF_CODES }).map(
    ([what, rewritten]) => [what, (one: string) => `K${one}`, rewritten] as const,
  ),
  ...Object.entries(OF_NUMBERS).map(([what, rewritten]) => [what, (one: string) => one, rewritten] as const),
])("two child references that differ in %s are named as perhaps one child", async (_what, plain, rewritten) => {
  await fc.assert(
    // Greater than those of the list: 501 beside P501 looks like that.
    fc.asyncProperty(
      lists,
      fc.integer({ min: 10_000, max: 99_999 }).map(String),
      fc.nat(5),
      async (list, number, at) => {
        const text = listText(list, (one, row) => {
          const cells = cellsOf(one);
          return row === at ? cells.with(1, plain(number)) : row === at + 2 ? cells.with(1, rewritten(number)) : cells;
        });
        const { findings, list: cases } = await read(text);
        const alike = findings.find(({ code }) => code === "child-reference-alike");
        expect(alike?.rows).toEqual([at + 2, at + 4]);
        expect(cases).not.toBeNull();
      },
    ),
    { numRuns: 30 },
  );
});

test.each<[string, (reference: string) => string]>([
  ["the case reference", (reference) => reference],
  ["the case reference in small letters", (reference) => reference.toLowerCase()],
  ["the case reference with a space at the end", (reference) => `${reference} `],
])("a child reference that is %s on every row that has one is asked about", async (_what, again) => {
  await fc.assert(
    fc.asyncProperty(tidyList(3, 20), fc.nat(19), async (list, blank) => {
      const child = (reference: string, at: number) => (at === blank && list.length > 3 ? "" : again(reference));
      const { findings, list: read_ } = await read(
        listText(list, (one, at) => cellsOf(one).with(1, child(one.caseId, at))),
      );
      const rows = list.flatMap((one, at) => (child(one.caseId, at) === "" ? [] : [at + 2]));
      expect(findings.map(({ code, rows: named }) => [code, named])).toEqual([["child-reference-is-case", rows]]);
      expect(read_).not.toBeNull();
    }),
    { numRuns: 25 },
  );
});

test("a child reference that is the case reference on all rows but one is a reference like any other", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(11), async (list, other) => {
      const text = listText(list, (one, at) => (at === other ? cellsOf(one) : cellsOf(one).with(1, one.caseId)));
      expect((await read(text)).findings).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("words and figures for no child are blank, named with their rows, and never one child", async () => {
  const none = fc.constantFrom(
    ...[
      "N/A",
      "n/a",
      "Not known",
      "NOT KNOWN",
      "-",
      "–",
      "--",
      "0",
      "00",
      "0.0",
      "n/k",
      "N.K.",
      "Unknown",
      "None",
      "NULL",
    ],
    ...[
      "N / A",
      "N\\K",
      "not_known",
      "NotKnown",
      "Not yet allocated",
      "no CV ref",
      "NO NUMBER",
      "unallocated",
      "?unknown",
      "Unknown child",
      "see notes",
      "None.",
    ],
    ...["NaN", "NA", "TBC", "tba", "?", "..", "xxx", "<NA>", "(blank)", "\\N", "nil", "Not  recorded"],
  );
  await fc.assert(
    fc.asyncProperty(lists, fc.array(none, { minLength: 2, maxLength: 8 }), async (list, words) => {
      const text = listText(list, (one, at) =>
        words[at] === undefined ? cellsOf(one) : cellsOf(one).with(1, words[at]),
      );
      const { findings, list: read_ } = await read(text);
      expect(findings.map(({ code, rows }) => [code, rows])).toEqual([
        ["child-reference-blank", words.map((_, at) => at + 2)],
      ]);
      expect(read_?.cases.filter(({ childId }) => childId === null)).toHaveLength(words.length);
    }),
    { numRuns: 100 },
  );
});

test("words and marks that stand for the child of another row are an error, since they would make two children of one", async () => {
  const words = [
    "ditto",
    "Ditto.",
    "AS ABOVE",
    "same as above",
    "same child",
    "as before",
    "do.",
    '"',
    "''",
    "〃",
    "”",
    ",,",
  ];
  await fc.assert(
    fc.asyncProperty(lists, fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), async (list, said) => {
      const { findings, list: read_ } = await read(
        listText(list, (one, at) =>
          at > 0 && said[at - 1] !== undefined ? cellsOf(one).with(1, said[at - 1] ?? "") : cellsOf(one),
        ),
      );
      expect(findings.map(({ code, rows, row }) => [code, rows ?? [row]])).toEqual([
        ["child-reference-another", said.map((_, at) => at + 3)],
      ]);
      expect(read_).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test("one child's disposal of one day under several references is named with its rows, and disposals that differ are not", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 2, max: 4 }), fc.boolean(), async (list, times, differ) => {
      const [first, ...others] = list;
      if (first === undefined) return;
      const again = Array.from({ length: times }, (_, at) => ({
        ...first,
        caseId: `again ${at}`,
        startDate: differ ? first.startDate.replace(/\d\d$/, `1${at}`) : first.startDate,
      }));
      const { findings } = await read(listText([...again, ...others]));
      const told = findings.filter(({ code }) => code === "case-on-several-rows").map(({ rows }) => rows);
      expect(told).toEqual(differ ? [] : [again.map((_, at) => at + 2)]);
    }),
    { numRuns: 60 },
  );
});

test("rows of one child that have no reference of a case are not said to have different ones", async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const [first] = list;
      const again = first === undefined ? list : [first, ...list];
      const { findings } = await read(listText(again, (one) => cellsOf(one).with(0, "")));
      expect(findings.map(({ code }) => code)).not.toContain("case-on-several-rows");
    }),
    { numRuns: 30 },
  );
});

test("one reference with two genders is named as perhaps two children", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("AB", "J.S.", "Q501", "Smith"), async (list, reference) => {
      const text = listText(list, (one, at) =>
        at > 1
          ? cellsOf(one)
          : cellsOf(one)
              .with(1, reference)
              .with(2, ["M", "F"][at] ?? ""),
      );
      const { findings } = await read(text);
      expect(findings.find(({ code }) => code === "child-differs")).toMatchObject({
        rows: [2, 3],
        severity: "warning",
      });
    }),
    { numRuns: 50 },
  );
});

test("ages that cannot be one child's are named, and those that can are not", async () => {
  const years = fc.integer({ min: 10, max: 15 });
  await fc.assert(
    fc.asyncProperty(lists, years, fc.integer({ min: 0, max: 6 }), async (list, age, more) => {
      const rows = list.map((one, at) => {
        const cells = cellsOf(
          { ...one, gender: "male" },
          at === 0 ? "14/03/2025" : at === 1 ? "01/06/2026" : undefined,
        );
        return [...(at > 1 ? cells : cells.with(1, "AB")), String(at === 0 ? age : at === 1 ? age + more : 15)];
      });
      const { findings } = await read(csvText([[...ALL_HEADINGS, "Age at start"], ...rows]));
      const differs = findings.some(({ code }) => code === "child-differs");
      expect([more, differs]).toEqual([more, more < 1 || more > 2]);
    }),
    { numRuns: 60 },
  );
});

test("one child reference on a large part of the rows is named", async () => {
  await fc.assert(
    fc.asyncProperty(tidyList(20, 40), fc.integer({ min: 9, max: 20 }), async (list, count) => {
      const text = listText(list, (one, at) =>
        at >= count ? cellsOf(one) : cellsOf({ ...one, gender: "male", childId: "Team 4" }),
      );
      const { findings } = await read(text);
      expect(findings.find(({ code }) => code === "child-reference-common")?.rows).toHaveLength(count);
    }),
    { numRuns: 50 },
  );
});
