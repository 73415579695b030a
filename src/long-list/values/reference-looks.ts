import { inForm } from "../../base/text.ts";

/** Nobody types a longer one, and compatibility forms may make a text many times as long. */
export const LONGEST_COMPARED = 50;

/** Printable ASCII needs no folding of its own, which takes far longer. */
const PLAIN = /^[ -~]*$/;
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc]/g;

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
