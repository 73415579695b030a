import { plainKey } from "../../base/plain-key.ts";
import { DISPOSALS, LEVELS, STRATIFICATION_VARIABLES, type StratificationVariable } from "../../sampling/vocabulary.ts";
import type { FieldName } from "../fields.ts";
import { disposalWithDetail } from "./disposal-detail.ts";
import { byKey, KNOWN, QUERIED } from "./known-keys.ts";
import { LONGEST_VALUE } from "./plain-text.ts";
import { halvesOf, partsOf } from "./several-names.ts";
import { valueKey } from "./value-key.ts";

/** The fields whose values are codes. */
export type CodedField = StratificationVariable;
export const CODED_FIELDS: readonly CodedField[] = STRATIFICATION_VARIABLES;

/** A kind of case of the specification's own: see its `vocabulary`. */
export interface OwnDisposal {
  readonly code: string;
  readonly title: string;
  readonly knownAs: readonly string[];
}

/** The greatest number that a list can mean: an age beyond it is a mistake, and so is a number of sanctions. */
const GREATEST = { age: 120, previousSanctions: 999 } as const;

/** The numbers that are offered where a value must be chosen. */
const OFFERED = { age: [8, 25], previousSanctions: [0, 30] } as const;

/** What became of one value: a code, a question for the team, or nothing that is known. */
export type CodedValue =
  | { readonly is: "code"; readonly code: string }
  | { readonly is: "queried"; readonly reason: string }
  | { readonly is: "unknown" };

const UNKNOWN: CodedValue = { is: "unknown" };
/** A dash or a stop, and what MySQL writes: its letter is no N. */
const BLANK_LIKE = new Set(["", "-", "–", "—", "--", ".", "\\N"]);

/**
 * Whether a field's values are codes.
 *
 * @example isCoded("gender") // true
 */
export function isCoded(field: FieldName): field is CodedField {
  return (CODED_FIELDS as readonly string[]).includes(field);
}

/**
 * The codes that a field's values can be mapped to, as they are offered; of a number those that a list is likely to mean.
 *
 * @param own the specification's kinds of case
 * @example codesOf("lookedAfter", []) // ["yes", "no", "not-recorded"]
 */
export function codesOf(field: CodedField, own: readonly OwnDisposal[]): readonly string[] {
  if (field === "age" || field === "previousSanctions") {
    const [from, to] = OFFERED[field];
    return [...Array.from({ length: to - from + 1 }, (_, place) => String(from + place)), "not-recorded"];
  }
  return field === "disposal" ? [...DISPOSALS, ...own.map(({ code }) => code)] : LEVELS[field];
}

/** Whether a code is one of a field's. @example isCodeOf("age", "15") // true */
export function isCodeOf(field: CodedField, code: string, own: readonly OwnDisposal[] = []): boolean {
  if (field === "age" || field === "previousSanctions")
    return code === "not-recorded" || readNumber(field, code) === code;
  return codesOf(field, own).includes(code);
}

/**
 * Whether a value says nothing: blank, a dash alone, or MySQL's \N.
 *
 * @example isBlankLike("–") // true
 */
export function isBlankLike(text: string): boolean {
  return text.length <= 2 && BLANK_LIKE.has(text);
}

/**
 * Makes the reader of one coded column's trimmed values: what the specification says that its own kinds of case are known as
 * goes before what is known of all lists, see {@link readCode}.
 *
 * @param own the specification's kinds of case
 * @example codeReader("disposal", [{ code: "bail", title: "Bail", knownAs: ["RLI"] }])("RLI") // { is: "code", code: "bail" }
 */
export function codeReader(field: CodedField, own: readonly OwnDisposal[]): (text: string) => CodedValue {
  const words = field === "disposal" ? byKey(Object.fromEntries(own.map(wordsOf))) : new Map<string, string>();
  return (text) => {
    const code = words.size === 0 ? undefined : words.get(valueKey(text));
    return code === undefined ? readCode(field, text) : { is: "code", code };
  };
}

/**
 * Reads one trimmed value of a coded column. Known values are compared without case, spaces and punctuation, never by likeness; what
 * a sign makes another or what names two kinds of case is not one of them, and a code beside its own meaning is. A blank is
 * `not-recorded`; a blank disposal is for the caller to report.
 *
 * @example readCode("disposal", "YRO with ISS") // { is: "code", code: "youth-rehabilitation-order" }
 */
export function readCode(field: CodedField, text: string): CodedValue {
  if (isBlankLike(text)) return field === "disposal" ? UNKNOWN : { is: "code", code: "not-recorded" };
  if (text.length > LONGEST_VALUE) return UNKNOWN;
  const key = valueKey(text);
  // With a sign at one of its ends, or struck out, its words alone do not say what it is.
  if (key !== plainKey(text)) return UNKNOWN;
  if (namesTogether(field, text) !== null) return { is: "queried", reason: TWO_KINDS };
  const queried = QUERIED[field];
  const reason = queried?.get(key) ?? (queried && field === "disposal" ? disposalWithDetail(text, queried) : null);
  if (reason !== null && reason !== undefined) return { is: "queried", reason };
  const code =
    KNOWN[field].get(key) ??
    (field === "disposal" ? disposalWithDetail(text, KNOWN.disposal) : readNumber(field, text)) ??
    codeBesideMeaning(field, text);
  return code === null ? UNKNOWN : { is: "code", code };
}

/** `F - Female`, `Youth caution (YC)`: two names of one code. The same name twice may be two of them. */
function codeBesideMeaning(field: CodedField, text: string): string | null {
  if (field === "age" || field === "previousSanctions") return null;
  for (const [first, second] of halvesOf(text)) {
    const code = KNOWN[field].get(valueKey(first));
    if (code === undefined || valueKey(first) === valueKey(second)) continue;
    const other = readCode(field, second);
    if (other.is === "code" && other.code === code) return code;
  }
  return null;
}

const TWO_KINDS = "this names more than one kind of case, so it is not certain which these are.";

/** The names that a value has with a mark between, where they are of different kinds of case. */
function namesTogether(field: CodedField, text: string): readonly string[] | null {
  if (field !== "disposal") return null;
  const names = partsOf(text);
  if (names.length < 2) return null;
  const codes = names.flatMap((name) => {
    const read = readCode(field, name);
    return read.is === "code" ? [read.code] : [];
  });
  return new Set(codes).size > 1 ? names : null;
}

/**
 * What two spellings of a field's value have in common where what was said of one holds for the other.
 *
 * @example spellingKey("disposal", "DTO / licence") // "dto/licence", which is not what "DTO licence" gives
 */
export function spellingKey(field: FieldName, text: string): string {
  const names = isCoded(field) ? namesTogether(field, text) : null;
  return names === null ? valueKey(text) : names.map(valueKey).join("/");
}

/** A whole number as lists write it: "15", "15 years", "15.0", "aged 15"; of an age the whole years. */
function readNumber(field: CodedField, text: string): string | null {
  if (field !== "age" && field !== "previousSanctions") return null;
  const pattern =
    field === "age" ? /^(?:aged?\s*)?(\d{1,3})(?:\.\d+)?\s*(?:years?(?: old)?|yrs?|yo?)?$/i : /^(\d{1,3})(?:\.0+)?$/;
  const [, digits] = pattern.exec(text) ?? [];
  if (digits === undefined || Number(digits) > GREATEST[field]) return null;
  return String(Number(digits));
}

function wordsOf({ code, title, knownAs }: OwnDisposal): [code: string, words: readonly string[]] {
  return [code, [title, ...knownAs]];
}
