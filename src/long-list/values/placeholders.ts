/**
 * What people and programs write where there is nothing to write.
 *
 * @module
 */

/** What stands for a value of another row. */
const ANOTHER = ["as above", "same as above", "same as before", "as before", "as previous", "ditto"];
/** In the place of a child's reference besides. */
const ANOTHER_CHILD = ["same", "same child", "do", "duplicate"];

/** Of any column: by these words nobody means a value. */
const NOTHING = [
  ...ANOTHER,
  "n/a",
  "n.a.",
  "#n/a",
  "n/k",
  "n.k.",
  "not known",
  "not recorded",
  "not applicable",
  "not available",
  "not stated",
  "not given",
  "not provided",
  "not supplied",
  "not entered",
  "not set",
  "not yet known",
  "no data",
  "no reference",
  "no ref",
  "unknown",
  "none",
  "none recorded",
  "null",
  "(null)",
  "[null]",
  "<null>",
  "\\n",
  "<na>",
  "undefined",
  "missing",
  "blank",
  "(blank)",
  "[blank]",
  "empty",
  "(empty)",
  "to be confirmed",
  "to follow",
  "awaited",
  "awaiting",
  "pending",
  "withheld",
  "redacted",
  "true",
  "false",
];
/** Three letters that could be a case's reference in other capitals. */
const AS_WRITTEN = new Set(["NaN", "NaT", "TBC", "TBA", "TBD"]);
/** Of a child's reference besides: as a case's they could be a reference. */
const NO_CHILD = [
  ...ANOTHER_CHILD,
  "na",
  "nk",
  "nil",
  "unk",
  "nr",
  "n/r",
  "nfa",
  "nan",
  "nat",
  "tbc",
  "tba",
  "tbd",
  "u",
  "x",
  "xx",
  "xxx",
  "no",
  "nobody",
  "new",
  "new child",
  "not on system",
  "no id",
  "anon",
  "anonymous",
  "anonymised",
  "confidential",
  "restricted",
  "xxxx",
  "yes",
  "error",
];

/** The words for none, for whoever reads lists without this code: of any reference, and of a child's besides. */
export const PLACEHOLDERS = { any: [...NOTHING, ...AS_WRITTEN], child: NO_CHILD } as const;

/** Letters that may be somebody's initials, or a case's reference. */
const SHORT = 2;
const OF_ANY = new Set(NOTHING);
const OF_CHILD = new Set([...NOTHING, ...NO_CHILD]);
/** Without what people put between letters: N / A, N\\K, not_known. */
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const LETTERS_OF_CHILD = new Set([...OF_CHILD].map(lettersOf));
const LETTERS_OF_ANY = new Set(NOTHING.map(lettersOf).filter((letters) => letters.length > SHORT));
/** A sentence that says so: not yet allocated, no number, unassigned. */
const SAYS_NONE =
  /^\W*(?:(?:not?|none|awaiting|see|ask)[\s_-]+[a-z][a-z\s/_-]*|un(?:known|allocated|assigned|available|identified|confirmed|recorded)(?:\s[a-z\s]+)?)\W*$/i;
const SAYS_ANOTHER = new Set([...ANOTHER, ...ANOTHER_CHILD].map(lettersOf));
/** Marks under a word of the row above. */
const DITTO_MARKS = /^(?:["“”„〃]|''|’’|,,|‚‚)$/;
const MARKS_ALONE = /^[\p{P}\p{S}\s]+$/u;
const ZERO = /^0+(?:[.,]0+)?$/;
const LONGEST = 30;

/**
 * Whether a reference says that there is none.
 *
 * @param child a child's reference; 0 is none there, but the number of a case may be 0
 * @example isPlaceholder("N/K", true) // true
 */
export function isPlaceholder(text: string, child: boolean): boolean {
  if (text.length > LONGEST) return false;
  if (MARKS_ALONE.test(text)) return true;
  if (child && ZERO.test(text)) return true;
  if (AS_WRITTEN.has(text)) return true;
  if ((child ? OF_CHILD : OF_ANY).has(text.toLowerCase().replace(/\s+/g, " "))) return true;
  return (child ? LETTERS_OF_CHILD : LETTERS_OF_ANY).has(lettersOf(text)) || SAYS_NONE.test(text);
}

/**
 * Whether a child's reference stands for that of another row: to take it for none would make two children of one.
 *
 * @example meansAnother("Ditto") // true
 */
export function meansAnother(text: string): boolean {
  return text.length <= LONGEST && (DITTO_MARKS.test(text) || SAYS_ANOTHER.has(lettersOf(text)));
}
