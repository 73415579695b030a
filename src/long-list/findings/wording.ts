import { listed } from "../../base/words/listed.ts";

/** Small pieces of finding messages. @module */

const LONGEST_QUOTE = 60;
const RUNS_SHOWN = 10;
const LINES_LOOKED_AT = 2;

/** What separates values, on one line: a line of a heading or a value may name a few choices, and a row has more values than that. */
const MANY_VALUES = /(?:[,;|\t][^,;|\t\r\n]*){4}/;

/**
 * Quotes a heading or a coded value for a message: one line, at most 60 characters. Of a text of several lines that may hold rows,
 * run together by a quotation mark that was never closed, the first line alone.
 *
 * @example quoted("Referral\nOrder") // "“Referral Order”"
 * @example quoted("Notes\nA1,M,Fine,14/03/2026,Low") // "“Notes…”"
 */
export function quoted(text: string): string {
  const [first = "", ...others] = text.split(/\r\n|[\r\n]/, LINES_LOOKED_AT);
  return others.length > 0 && MANY_VALUES.test(text) ? quotedLine(`${first}…`) : quotedLine(text);
}

function quotedLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const characters = [...line.slice(0, 2 * LONGEST_QUOTE + 2)];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…` : line}”`;
}

/**
 * Names row numbers, runs shortened.
 *
 * @param most runs that are named, ten unless told; of more it is said how many there are
 * @example rowNumbers([1, 2, 3, 7]) // "1 to 3 and 7"
 */
export function rowNumbers(rows: readonly number[], most = RUNS_SHOWN): string {
  const runs: string[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    for (end = start + 1; end < rows.length && rows[end] === rows[end - 1]! + 1; ) end++;
    const [first, last] = [rows[start]!, rows[end - 1]!];
    if (last - first > 1) runs.push(`${first} to ${last}`);
    else if (last > first) runs.push(`${first}`, `${last}`);
    else runs.push(`${first}`);
  }
  return runs.length <= most ? listed(runs) : `${runs.slice(0, most).join(", ")} and ${runs.length - most} more`;
}

/**
 * Names rows at the start of a sentence.
 *
 * @example rowsNamed([4]) // "Row 4"
 */
export function rowsNamed(rows: readonly number[]): string {
  return `${rows.length === 1 ? "Row" : "Rows"} ${rowNumbers(rows)}`;
}

/** What stands between values, as it is called in a message; no value of a case holds any but a comma. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "upright lines (|)",
};
