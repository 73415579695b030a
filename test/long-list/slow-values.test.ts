import fc from "fast-check";
import { expect, test } from "vitest";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./kinds/tidy-lists.ts";
import { HEADINGS, inShort, read } from "./reading.ts";

/** What is small and takes long, as some step tries everything in it with everything else: before, each of these took minutes. */

const within = { timeout: 20_000 };
const CASES = Array.from({ length: 20 }, (_, at) => `ZZ-${1001 + at},F,Caution,${10 + (at % 7)}/07/2026,L,L`);

test("a heading with things in brackets on both sides", within, async () => {
  const heading = `${"(a)".repeat(12)}x${"(b)".repeat(12)}`;
  const list = [`${HEADINGS},${heading}`, ...CASES.map((row) => `${row},`)];
  expect(inShort(await read(list.join("\n")))).toEqual(["notice · columns-unknown · row 1"]);
});

test("a file of byte order marks", within, async () => {
  expect((await read(`${"\ufeff".repeat(200_000)}${[HEADINGS, ...CASES].join("\n")}`)).list?.cases).toHaveLength(20);
});

test("a value of thousands of at signs and stops", within, async () => {
  const [first, ...others] = CASES;
  const list = [`${HEADINGS},Notes`, `${first},${"@.".repeat(6_000)} x`, ...others.map((row) => `${row},`)];
  expect(inShort(await read(list.join("\n")))).toEqual(["notice · columns-unknown · row 1"]);
});

test("a title of as many words as a book behind a figure, and of as many figures", within, async () => {
  const titles = [
    [`"1 = ${"word ".repeat(40_000)}"`, `"${"1,".repeat(200_000)}="`],
    [`"1 = 2${" ".repeat(400_000)}F"`, `"F${" ".repeat(400_000)}= 1"`],
  ];
  for (const some of titles)
    expect((await read([...some, HEADINGS, ...CASES].join("\n"))).list?.cases).toHaveLength(20);
});

test("a foot of as many words as a book in the place of a disposal", within, async () => {
  const { list } = await read([HEADINGS, ...CASES, `Total,,"${"word ".repeat(100_000)}",,,`].join("\n"));
  expect(list?.cases).toHaveLength(20);
});

test("dates with as many zones as rows", within, async () => {
  const rows = Array.from({ length: 9_999 }, (_, at) => {
    const zone = [Math.floor(at / 100), at % 100].map((part) => String(part).padStart(2, "0")).join(":");
    return `ZZ-${10_001 + at},F,Caution,${at % 9 === 0 ? "05" : "25"}/07/2026 00:00 +${zone},L,L`;
  });
  expect((await read([HEADINGS, ...rows].join("\n"))).list?.cases).toHaveLength(9_999);
});

test("children's references that are each one figure so many times", within, async () => {
  const references = [..."123456789"].flatMap((figure) =>
    Array.from({ length: 500 }, (_, at) => figure.repeat(at + 3)),
  );
  const rows = references.flatMap((child, at) =>
    ["A", "B"].map((mark) => `${mark}-${10_001 + at},F,Caution,14/07/2026,L,L,${child}`),
  );
  const { findings } = await read([`${HEADINGS},Child reference`, ...rows].join("\n"));
  expect(findings.filter(({ code }) => code === "child-reference-odd")).toHaveLength(references.length);
});

/** What a cell may hold over and over: blanks, signs that stand in pairs or between values, figures, words, marks above letters. */
const REPEATED = [
  ..."  \u00a0\u200b\ufeff\t\n()[]{}<>'\".,;:/\\|-=_@#*&+?!%$^~`1aé\u0301",
  ...[
    "a ",
    "1 ",
    "1.",
    "a.",
    "a,",
    "1,",
    "1/",
    "a/",
    "- ",
    "( ",
    ") ",
    "()",
    "(a)",
    "a(",
    "'[",
    "= ",
    "1=",
    "=1",
    "a@",
    "@.",
    "<a>",
  ],
  ...["&amp;", "; ", "the ", "and ", "with ", "12 ", "00:", "Mar ", "1/3/", "😀"],
];
const ENDS = [
  ["", ""],
  ["x", "x"],
  ["1 = 2", "F"],
  ["F", "= 1"],
  ["Gender (", "x"],
  ["Caution with ", "x"],
  ["14/07/2026 ", "x"],
  ["ZZ-1", "x"],
] as const;

test("a cell that holds one thing two hundred thousand times, wherever it stands", { timeout: 60_000 }, async () => {
  const headings = [...ALL_HEADINGS, "Notes"];
  const place = fc.constantFrom("title", "foot", "heading", ...headings.keys());
  await fc.assert(
    fc.asyncProperty(
      tidyList(8, 8),
      place,
      fc.constantFrom(...REPEATED),
      fc.constantFrom(...ENDS),
      async (list, at, one, [before, behind]) => {
        const text = `${before}${one.repeat(200_000 / one.length)}${behind}`;
        const rows = list.map((item) => [...cellsOf(item), ""]);
        const lines = [
          ...(at === "title" ? [[text]] : []),
          at === "heading" ? headings.with(-1, text) : headings,
          ...rows.map((cells, row) => (row === 3 && typeof at === "number" ? cells.with(at, text) : cells)),
          ...(at === "foot" ? [[], [text]] : []),
        ];
        // What is said of it is told elsewhere.
        expect((await read(csvText(lines))).findings.length).toBeLessThan(100);
      },
    ),
    { numRuns: 120 },
  );
});
