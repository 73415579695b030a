import { plainKey } from "../../base/plain-key.ts";
import { DISPOSAL_VALUES, ORDER_REQUIREMENTS, QUERIED_DISPOSALS } from "./known-values.ts";

const JOINING = new Set(["with", "and", "plus", "for", "of", "x", "inc", "including"]);
const UNITS = new Set([
  "m",
  "mth",
  "mths",
  "month",
  "months",
  "w",
  "wk",
  "wks",
  "week",
  "weeks",
  "y",
  "yr",
  "yrs",
  "year",
  "years",
  "d",
  "day",
  "days",
  "hours",
  "hrs",
]);
const LENGTH = /^\d{1,3}([a-z]*)$/;
const REQUIREMENTS = new Set(ORDER_REQUIREMENTS.map(plainKey));
const LONGEST_REQUIREMENT = Math.max(...ORDER_REQUIREMENTS.map((words) => words.split(" ").length));

const NAMES = [...Object.values(DISPOSAL_VALUES).flat(), ...QUERIED_DISPOSALS.flatMap(({ values }) => values)];
const LONGEST_NAME = Math.max(...NAMES.map((name) => plainKey(name).length));

/**
 * Reads a disposal with detail that cannot change what it is: a length before or behind it, or the requirements of a youth rehabilitation order.
 * Any other word after it ("Caution (conditional)", "DTO recall") makes the whole value unknown.
 *
 * @param known plain key of a disposal to its code
 * @example disposalWithDetail("Referral Order (12 months)", known) // "referral-order"
 * @example disposalWithDetail("12 month YRO with ISS", known) // "youth-rehabilitation-order"
 */
export function disposalWithDetail(text: string, known: ReadonlyMap<string, string>): string | null {
  const words =
    text
      .toLowerCase()
      .replace(/[&+]/g, " and ")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const from = lengthOfOrder(words, 0);
  let name = "";
  let longest: { readonly code: string; readonly words: number } | null = null;
  // The longest name at the beginning counts. No further word is looked at once none is as long.
  for (let count = from + 1; count <= words.length && name.length <= LONGEST_NAME; count++) {
    name += words[count - 1];
    const code = known.get(name);
    if (code !== undefined) longest = { code, words: count };
  }
  return longest !== null && isDetail(words.slice(longest.words), longest.code) ? longest.code : null;
}

function isDetail(words: readonly string[], code: string): boolean {
  const requirementsAllowed = code === "youth-rehabilitation-order";
  for (let at = 0; at < words.length; ) {
    const taken =
      joiningWord(words, at) || lengthOfOrder(words, at) || (requirementsAllowed ? requirement(words, at) : 0);
    if (taken === 0) return false;
    at += taken;
  }
  return true;
}

function joiningWord(words: readonly string[], at: number): number {
  return JOINING.has(words[at]!) ? 1 : 0;
}

/** "12 months", "12m": how many words of a length start here. */
function lengthOfOrder(words: readonly string[], at: number): number {
  const unit = LENGTH.exec(words[at] ?? "")?.[1];
  if (unit === undefined) return 0;
  if (unit !== "") return UNITS.has(unit) ? 1 : 0;
  return UNITS.has(words[at + 1] ?? "") ? 2 : 0;
}

function requirement(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_REQUIREMENT, words.length - at); length > 0; length--) {
    if (!REQUIREMENTS.has(words.slice(at, at + length).join(""))) continue;
    return /^requirements?$/.test(words[at + length] ?? "") ? length + 1 : length;
  }
  return 0;
}
