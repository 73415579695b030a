import { describe, expect, test } from "vitest";
import { expectFilled, HEADINGS, inShort, read } from "../reading.ts";

const rowOf = (reference: string, disposal = "Caution") => `"${reference}",F,${disposal},14/03/2026,M,VH`;
const listOf = (...rows: readonly string[]) => [HEADINGS, ...rows].join("\n");

/** A pair of references, and what they differ in. */
type Pair = readonly [what: string, one: string, other: string];

const ALIKE: readonly Pair[] = [
  ["capitals", "ab-17", "AB-17"],
  ["a capital in the middle", "yO17", "YO17"],
  ["capitals beyond ASCII", "łódź-1", "ŁÓDŹ-1"],
  ["a letter with a capital of two", "straße", "STRASSE"],
  ["a space within", "AB 17", "AB17"],
  ["how many spaces", "AB  17", "AB 17"],
  ["a no-break space", "AB\u00a017", "AB 17"],
  ["a narrow no-break space", "AB\u202f17", "AB17"],
  ["a tab", "AB\t17", "AB17"],
  ["an ideographic space", "AB\u300017", "AB17"],
  ["a zero-width space", "AB\u200b17", "AB17"],
  ["a zero-width joiner", "AB\u200d17", "AB17"],
  ["a byte order mark within", "AB\ufeff17", "AB17"],
  ["a soft hyphen", "AB\u00ad17", "AB17"],
  ["a mark of direction", "AB17\u200e", "AB17"],
  ["a variation selector", "AB\ufe0f17", "AB17"],
  ["a control character", "AB\u000717", "AB17"],
  ["full-width letters", "ＡＢ17", "AB17"],
  ["full-width figures", "AB１７", "AB17"],
  ["full-width punctuation", "AB／17", "AB/17"],
  ["a full-width dash", "AB－17", "AB-17"],
  ["a dash that a spreadsheet made longer", "AB–17", "AB-17"],
  ["a no-break hyphen", "AB\u201117", "AB-17"],
  ["a minus sign", "AB−17", "AB-17"],
  ["a curly apostrophe", "O’B-17", "O'B-17"],
  ["a figure in a circle", "AB①", "AB1"],
  ["a ligature", "o\ufb03ce-1", "OFFICE-1"],
  ["a superscript", "AB²", "AB2"],
  ["one sign for two letters", "№17", "NO17"],
  ["zeros in front of a number", "0501", "501"],
  ["how many zeros in front of a number", "000501", "00501"],
  ["a zero in front of a number behind letters", "AB017", "AB17"],
  ["zeros on both sides of a mark", "01/501", "1/501"],
  ["a hyphen, which is there or is not", "AB-17", "AB17"],
  ["another mark between", "AB-17", "AB/17"],
  ["a full stop at the end", "AB17.", "AB17"],
  ["an underscore", "AB_17", "AB 17"],
  ["brackets around it", "(AB17)", "AB17"],
  ["a sign in front", "#501", "501"],
  ["stops between letters", "J.S.", "JS"],
  ["marks between figures", "2026/501", "2026-501"],
  ["a letter O among figures", "P5O1", "P501"],
  ["a letter I among figures", "P5I1", "P511"],
  ["several of these at once", "ａb\u200b – 17", "AB-17"],
];

const UNLIKE: readonly Pair[] = [
  ["a digit", "AB17", "AB18"],
  ["a zero behind", "5010", "501"],
  ["a zero within", "5001", "501"],
  ["a part behind a stop", "501.01", "501.1"],
  ["where a mark parts its figures", "YJ/50-1", "YJ/5-01"],
  ["whether a mark parts its figures", "YJ/50-1", "YJ/501"],
  ["marks of decimals and others", "501.1", "501-1"],
  ["an accent", "É17", "E17"],
  ["the letter O and the figure 0", "AO17", "A017"],
  ["the letter l and the figure 1", "Al7", "A17"],
];

describe("two case references that differ in", () => {
  test.each(ALIKE)("%s look alike, and stay two cases", async (_, one, other) => {
    const reading = await read(listOf(rowOf(one), rowOf("Z9"), rowOf(other)));
    expect(inShort(reading)).toEqual(["warning · reference-alike · row 2 · Case reference"]);
    expect(reading.findings[0]!.rows).toEqual([2, 4]);
    expect(reading.list?.cases.map(({ caseId }) => caseId).sort()).toEqual([one, other, "Z9"].sort());
    expectFilled(reading);
  });

  test.each(UNLIKE)("%s do not look alike", async (_, one, other) => {
    expect(inShort(await read(listOf(rowOf(one), rowOf(other))))).toEqual([]);
  });
});

test.each([
  ["501.0", "501"],
  ["0501", "501.00"],
  ["501,0", "501"],
])("the numbers %s and %s look alike, beside what is said of their decimals", async (one, other) => {
  const { findings } = await read(listOf(rowOf(one), rowOf(other)));
  expect(findings.map(({ code, rows }) => [code, rows]).toSorted()).toEqual([
    ["reference-alike", [2, 3]],
    ["reference-decimal", undefined],
  ]);
});

test("thousands are no decimals", async () => {
  expect(inShort(await read(listOf(rowOf("1,000"), rowOf("1"))))).toEqual([
    "warning · reference-encoded · row 2 · Case reference",
  ]);
});

test("the two small sigmas look alike, and are of another alphabet", async () => {
  expect(inShort(await read(listOf(rowOf("ας"), rowOf("ασ"))))).toEqual([
    "warning · reference-other-alphabet · row 2 · Case reference",
    "warning · reference-alike · row 2 · Case reference",
  ]);
});

test("all that look alike are one finding, which names their rows and repeats none of them", async () => {
  const references = ["Secret-1", "secret-1", "B2", "SECRET–1", "b 2"];
  const { findings } = await read(listOf(...references.map((reference) => rowOf(reference))));
  expect(findings.map(({ rows, message }) => [rows, message])).toEqual([
    [[2, 3, 5], expect.stringContaining("in rows 2, 3 and 5 differ only in")],
    [[4, 6], expect.stringContaining("in rows 4 and 6 differ only in")],
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/secret/i);
});

test("a row that only repeats another is no look-alike of it", async () => {
  const repeated = await read(listOf(rowOf("A1"), rowOf("A1"), rowOf("a1")));
  expect(inShort(repeated)).toEqual([
    "warning · reference-alike · row 2 · Case reference",
    "notice · row-repeated · row 3",
  ]);
  expect(repeated.findings[0]!.rows).toEqual([2, 4]);
});

test("the same reference with other content is an error, and not a warning besides", async () => {
  const conflict = await read(listOf(rowOf("a1"), rowOf("a1", "Referral order")));
  expect(inShort(conflict)).toEqual([
    "error · reference-repeated · row 2 · Case reference",
    "error · reference-repeated · row 3 · Case reference",
  ]);
});

test("blank references and those too long to be typed are not compared", async () => {
  const long = "x".repeat(51);
  expect(inShort(await read(listOf(rowOf(long), rowOf(long.toUpperCase()))))).toEqual([]);
  const [one, other] = [long.slice(1), long.slice(1).toUpperCase()];
  expect(inShort(await read(listOf(rowOf(one), rowOf(other))))).toHaveLength(1);
  const blank = await read(listOf(rowOf(""), rowOf(""), rowOf("a1")));
  expect(blank.findings.map(({ code }) => code)).not.toContain("reference-alike");
});

test("the heading is the list's own, and the draw is not blocked", async () => {
  const list = listOf(rowOf("A1"), rowOf("a1")).replace("Case reference", "Case ref");
  const reading = await read(list);
  expect(inShort(reading)).toEqual(["warning · reference-alike · row 2 · Case ref"]);
  expect(reading.list?.cases).toHaveLength(2);
});
