import { nth } from "../../base/lists.ts";
import { levelName } from "../../sampling/specification/level-names.ts";
import { isNumberVariable } from "../../sampling/vocabulary.ts";
import { type CodedField, type CodedValue, codeReader, type OwnDisposal, readCode } from "../values/coded-value.ts";
import type { Column } from "./columns.ts";
import { headingText } from "./heading-text.ts";

/** What a heading says of the codes in its column. */
export interface HeadingCodes {
  /** What each figure stands for, in codes. */
  readonly figures: ReadonlyMap<string, string>;
  /** The one code that it names, as if its column said whether it holds. */
  readonly alone: string | null;
}

/**
 * What a heading says of the codes in its column: `Sex (1=F, 2=M)`, `Gender (Female)`.
 *
 * @example headingCodes("gender", "Sex (1=F, 2=M)").figures.get("1") // "female"
 */
export function headingCodes(field: CodedField, heading: string): HeadingCodes {
  // Patterns that look back over spaces do so from each of them.
  const text = headingText(heading).replace(/\s+/g, " ");
  const listed = listedCodes(field, text);
  if (listed.size > 0) return { figures: listed, alone: null };
  const tokens = text.match(/\p{L}+|\p{N}+/gu) ?? [];
  const stated = tokens.flatMap((figure, at) => {
    if (!/^\d{1,2}$/.test(figure)) return [];
    const before = longestCode(field, runFrom(tokens, at, -1), -1);
    const behind = longestCode(field, runFrom(tokens, at, 1), 1);
    // In front of all stands the number of a question.
    return at === 0 && behind === null ? [] : [{ figure, before, behind }];
  });
  const hasSigns = text.includes("=");
  const isBefore = hasSigns
    ? !/\d\s*=/.test(text)
    : stated.every(({ before }) => before !== null) && stated.at(-1)?.behind === null;
  const said = stated.flatMap(({ figure, before, behind }) => {
    const code = isBefore ? before : behind;
    return code === null ? [] : [[figure, code] as const];
  });
  // A figure beside the codes of a column may be anything; a sign or a second one says that it is for a code.
  const isSaid = hasSigns || (said.length > 1 && said.length === stated.length);
  const figures = new Map(isSaid ? said : []);
  const named = new Set(tokens.flatMap((token) => codeOf(field, token) ?? []));
  const [only = null] = named;
  return { figures, alone: figures.size === 0 && named.size === 1 ? only : null };
}

const ALTERNATIVES = String.raw`\s*[/,;&|]\s*`;
/** From their beginning alone: from each of thousands of figures to the end would take the square of them. */
const FIGURES = String.raw`(?<!\d|\d${ALTERNATIVES})(\d{1,2}(?:${ALTERNATIVES}\d{1,2})+)`;
const WORDS = String.raw`(?<!\p{L}|\p{L}${ALTERNATIVES})(\p{L}+(?:${ALTERNATIVES}\p{L}+)+)`;
const EQUALS = String.raw`\s*[=:]\s*`;
const LISTED = [RegExp(`${FIGURES}${EQUALS}${WORDS}`, "u"), RegExp(`${WORDS}${EQUALS}${FIGURES}`, "u")];

/** Figures and words each in a row of their own: 1/2 = F/M. */
function listedCodes(field: CodedField, text: string): ReadonlyMap<string, string> {
  for (const form of LISTED) {
    const parts = form.exec(text)?.slice(1, 3) ?? [];
    const [figures = [], words = []] = parts
      .map((part) => part.split(RegExp(ALTERNATIVES, "u")))
      .sort(([a = ""], [b = ""]) => Number(/^\D/.test(a)) - Number(/^\D/.test(b)));
    const codes = words.map((word) => codeOf(field, word));
    if (figures.length === codes.length && figures.length > 0 && codes.every((code) => code !== null))
      return new Map(figures.map((figure, at) => [figure, nth(codes, at)]));
  }
  return new Map();
}

/**
 * What a list says of the codes in a column: its heading, and a legend that stands elsewhere.
 *
 * @example saidOf({ heading: "Gender", legend: "1 = female, 2 = male" }) // "Gender. 1 = female, 2 = male"
 */
export function saidOf({ heading, legend }: Pick<Column, "heading" | "legend">): string {
  return legend === undefined ? heading : `${heading}. ${legend}`;
}

/**
 * Makes the reader of a column's values. A figure is asked about that other lists use for another code than the heading says.
 *
 * @param heading what the list says of it, see {@link saidOf}
 * @param own the specification's kinds of case
 * @example columnReader("gender", "Sex (1=F, 2=M)", [])("1").is // "queried"
 */
export function columnReader(
  field: CodedField,
  heading: string,
  own: readonly OwnDisposal[],
): (text: string) => CodedValue {
  const read = codeReader(field, own);
  if (!hasFigures(field)) return read;
  const { figures, alone } = headingCodes(field, heading);
  return (text) => {
    const value = read(text);
    if (value.is !== "code" || !/^\d+$/.test(text)) return value;
    if (alone !== null) return { is: "queried", reason: YES_OR_NO };
    const code = figures.get(text) ?? value.code;
    if (code === value.code) return value;
    const [said, usual] = [levelName(code), levelName(value.code)].map((name) => name.toLowerCase());
    return { is: "queried", reason: `the list says that it is ${said}, and in other lists it is ${usual}.` };
  };
}

/** Whether figures stand for codes of a field in some lists, so that another list's may mean others. @example hasFigures("gender") // true */
export function hasFigures(field: CodedField): boolean {
  return !isNumberVariable(field) && readCode(field, "1").is === "code";
}

const YES_OR_NO = "the heading names one alone, so a figure may say whether it is that one.";

/** No code of a field has more words; a note under a list may have thousands. */
const MOST_WORDS = 8;

/** The words between a place and the next figure, as many as a code may have, in the order in which they stand. */
function runFrom(tokens: readonly string[], place: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = place + step; words.length < MOST_WORDS; at += step) {
    const word = tokens[at] ?? "";
    if (!/^\p{L}/u.test(word)) break;
    words.push(word);
  }
  return step === 1 ? words : words.toReversed();
}

/** What stands between a figure and its code: 1 for girls, boys are coded 2. */
const BETWEEN = new Set(["for", "is", "are", "as", "means", "stands", "denotes", "coded"]);

/** The most words at the near end of a run that are a code together. */
function longestCode(field: CodedField, run: readonly string[], step: 1 | -1): string | null {
  const isBetween = (word: string) => BETWEEN.has(word.toLowerCase());
  const near = step === 1 ? run.findIndex((word) => !isBetween(word)) : run.findLastIndex((word) => !isBetween(word));
  if (near === -1) return null;
  const words = step === 1 ? run.slice(near) : run.slice(0, near + 1);
  for (let length = words.length; length > 0; length--) {
    const some = step === 1 ? words.slice(0, length) : words.slice(-length);
    const read = readCode(field, some.join(" "));
    if (read.is === "code") return read.code;
    const one = codeOf(field, some.join(" ").replace(/s$/i, ""));
    if (one !== null) return one;
  }
  return null;
}

/**
 * The code that a word stands for, or null; that nothing is recorded says none.
 *
 * @example codeOf("gender", "Girl") // "female"
 */
export function codeOf(field: CodedField, word: string): string | null {
  const read = /^\d/.test(word) ? null : readCode(field, word);
  return read?.is === "code" && read.code !== "not-recorded" ? read.code : null;
}
