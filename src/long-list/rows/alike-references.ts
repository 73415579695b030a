import { inForm } from "../../base/text.ts";
import type { Column } from "../columns/columns.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { ReadRow } from "./cases.ts";

/** Nobody types a longer one, and compatibility forms may make a text many times as long. */
export const LONGEST_COMPARED = 50;

/** What references mostly are: a beginning that all have, and a number. */
const BEFORE_NUMBER = /^(.*?)\d+$/s;
const NUMBER = /^\d+$/;
/** Printable ASCII needs no folding of its own, which takes far longer. */
const PLAIN = /^[ -~]*$/;
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc]/g;

/**
 * Finds different case references that look alike, such as one case typed twice. They stay different cases: only the
 * team knows.
 *
 * @param rows without those that only repeat another
 * @param columns the columns in use, for the heading of the case reference
 * @example checkReferences(rows, columns).map(({ code }) => code) // ["reference-alike"] for A1 and a1
 */
export function checkReferences(rows: readonly ReadRow[], columns: readonly Column[]): Found[] {
  if (haveOneForm(rows, "caseId")) return [];
  const column = columns.find(({ field }) => field.name === "caseId")?.heading ?? null;
  return alikeRows(rows, "caseId", alikeLook).map((alike) => {
    const numbers = alike.map(({ row }) => row);
    return found("reference-alike", { rows: numbers, column }, { rows: namedRows(numbers) });
  });
}

/**
 * Groups the rows whose references look alike and are not the same, by first appearance.
 *
 * @param look what is compared of a reference
 * @example alikeRows(rows, "childId", alikeLook).map((alike) => alike.length) // [2] for a1 and A1
 */
export function alikeRows(
  rows: readonly ReadRow[],
  field: "caseId" | "childId",
  look: (reference: string) => string,
): ReadRow[][] {
  const firsts = new Map<string, ReadRow>();
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const reference = row.values[field];
    if (reference === null || reference.length > LONGEST_COMPARED) continue;
    const key = look(reference);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, row]);
    else group.push(row);
  }
  return [...groups.values()].filter((alike) => alike.some(({ values }) => values[field] !== alike[0]?.values[field]));
}

/**
 * Whether all references are one beginning and a number each, or blank: where two of them differ, so do their looks. This is told at a
 * tenth of the cost of comparing them.
 *
 * @example haveOneForm(rows, "caseId") // true for ZZ-1001, ZZ-1002 …
 */
export function haveOneForm(rows: readonly ReadRow[], field: "caseId" | "childId"): boolean {
  const some = rows.find(({ values }) => values[field] !== null)?.values[field] ?? "";
  const before = BEFORE_NUMBER.exec(some)?.[1];
  if (before === undefined) return some === "";
  let hasZero = false;
  const lengths = new Set<number>();
  return rows.every(({ values }) => {
    const reference = values[field];
    if (reference === null) return true;
    if (!reference.startsWith(before) || !NUMBER.test(reference.slice(before.length))) return false;
    // Of numbers with zeros in front two may be one, unless all have as many figures.
    hasZero ||= reference.charAt(before.length) === "0";
    lengths.add(reference.length);
    return !hasZero || lengths.size === 1;
  });
}

/** Zeros in front of a number and a decimal of none. Three zeros behind a comma are thousands. */
const WHOLE_NUMBER = /^0*(\d+)(?:\.0+|,0{1,2})?$/;
const ZEROS_IN_FRONT = /(^|[^\d.,])0+(?=\d)/g;
const MARKS = /[^\p{L}\p{M}\p{N}]+/gu;
const LETTER_FOR_FIGURE = /(?<=\d)[OI](?=\d)/g;
const FIGURE = /\d/;

/**
 * What two references have in common that may be one, typed twice: as {@link lookOf}, without punctuation that parts no figures
 * from others, with an O or I among figures as the figure that it looks like, and a number as what it is, since programs drop its zeros in
 * front or give it decimals.
 *
 * @example alikeLook("(p-0501)") // "P501"
 */
export function alikeLook(reference: string): string {
  const look = lookOf(reference).replace(WHOLE_NUMBER, "$1");
  const bare = look
    .replace(MARKS, (marks, at: number) => partOfFigures(marks, look.charAt(at - 1), look.charAt(at + marks.length)))
    .replace(LETTER_FOR_FIGURE, (letter) => (letter === "O" ? "0" : "1"))
    .replace(ZEROS_IN_FRONT, "$1");
  return bare === "" ? look : bare;
}

/** Marks between figures part them: 50-1 is not 5-01. Which mark it is does not count, but for those of decimals. */
function partOfFigures(marks: string, before: string, behind: string): string {
  if (!FIGURE.test(before) || !FIGURE.test(behind)) return "";
  return marks === "." || marks === "," ? marks : "-";
}

/**
 * What a reader sees of a reference who minds neither capitals nor gaps: without spaces and invisible characters, in
 * compatibility form, dashes and apostrophes of one kind.
 *
 * @example lookOf("a1\u200b – ７") // "A1-7"
 */
export function lookOf(reference: string): string {
  if (PLAIN.test(reference)) return reference.replaceAll(" ", "").toUpperCase();
  return inForm(reference.replace(UNSEEN, ""), "NFKC")
    .replace(UNSEEN, "")
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .toUpperCase();
}

/** The letters and figures of a reference, each as good as another. @example shapeOf("ZZ-1001") // "AA-9999" */
export function shapeOf(reference: string): string {
  return reference.replace(/\p{L}/gu, "A").replace(/\d/g, "9");
}
