import { CONCERN_LEVELS, DISPOSALS, GENDERS } from "../../sampling/vocabulary.ts";
import type { FieldName } from "../columns/fields.ts";
import { disposalWithDetail } from "./disposal-detail.ts";
import { CONCERN_VALUES, DISPOSAL_VALUES, GENDER_VALUES, QUERIED_DISPOSALS } from "./known-values.ts";
import { plainKey } from "./plain-key.ts";

/** The fields whose values are codes, and the codes of each. */
export const CODES = {
  gender: GENDERS,
  disposal: DISPOSALS,
  riskOfSeriousHarm: CONCERN_LEVELS,
  safetyAndWellbeing: CONCERN_LEVELS,
} as const satisfies Partial<Record<FieldName, readonly string[]>>;

/** The fields whose values are codes. */
export type CodedField = keyof typeof CODES;

/** What became of one value: a code, a question for the team, or nothing that is known. */
export type CodedValue =
  | { readonly is: "code"; readonly code: string }
  | { readonly is: "queried"; readonly reason: string }
  | { readonly is: "unknown" };

const UNKNOWN: CodedValue = { is: "unknown" };
const BLANK_LIKE = new Set(["", "-", "–", "—", "--", "."]);

const KNOWN: Readonly<Record<CodedField, ReadonlyMap<string, string>>> = {
  gender: byKey(GENDER_VALUES),
  disposal: byKey(DISPOSAL_VALUES),
  riskOfSeriousHarm: byKey(CONCERN_VALUES),
  safetyAndWellbeing: byKey(CONCERN_VALUES),
};

const QUERIED = new Map(
  QUERIED_DISPOSALS.flatMap(({ values, reason }) => values.map((value) => [plainKey(value), reason] as const)),
);

/**
 * Whether a field's values are codes.
 *
 * @example isCoded("gender") // true
 */
export function isCoded(field: FieldName): field is CodedField {
  return Object.hasOwn(CODES, field);
}

/**
 * Whether a value says nothing: blank or a dash alone.
 *
 * @example isBlankLike("–") // true
 */
export function isBlankLike(text: string): boolean {
  return text.length <= 2 && BLANK_LIKE.has(text);
}

/**
 * Reads one trimmed value of a coded column. Known values are compared without case, spaces and punctuation, never by likeness.
 * A blank gender or level is `not-recorded`; a blank disposal is for the caller to report.
 *
 * @example readCode("disposal", "YRO with ISS") // { is: "code", code: "youth-rehabilitation-order" }
 */
export function readCode(field: CodedField, text: string): CodedValue {
  if (isBlankLike(text)) return field === "disposal" ? UNKNOWN : { is: "code", code: "not-recorded" };
  const key = plainKey(text);
  const reason = field === "disposal" ? (QUERIED.get(key) ?? disposalWithDetail(text, QUERIED)) : null;
  if (reason !== null) return { is: "queried", reason };
  const code = KNOWN[field].get(key) ?? (field === "disposal" ? disposalWithDetail(text, KNOWN.disposal) : null);
  return code === null ? UNKNOWN : { is: "code", code };
}

function byKey(values: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(values).flatMap(([code, spellings]) =>
      [code, ...spellings].map((spelling) => [plainKey(spelling), code] as const),
    ),
  );
}
