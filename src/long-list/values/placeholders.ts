/**
 * What people and programs write where there is nothing to write.
 *
 * @module
 */

/** Of any column: by these words nobody means a value. */
const NOTHING = [
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
];
/** Three letters that could be a case's reference in other capitals. */
const AS_WRITTEN = new Set(["NaN", "NaT", "TBC", "TBA", "TBD"]);
/** Of a child's reference besides: as a case's they could be a reference. */
const NO_CHILD = [
  "na",
  "nk",
  "nil",
  "unk",
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
];

const OF_ANY = new Set(NOTHING);
const OF_CHILD = new Set([...NOTHING, ...NO_CHILD]);
const MARKS_ALONE = /^[\p{P}\p{S}\s]+$/u;
const ZERO = /^0+(?:[.,]0+)?$/;
const LONGEST = 20;

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
  return (child ? OF_CHILD : OF_ANY).has(text.toLowerCase().replace(/\s+/g, " "));
}
