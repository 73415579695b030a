/** Separators in use, the likeliest first. */
export const DELIMITERS = [",", ";", "\t"] as const;

/** Text as it was decoded: a string, or bytes of UTF-8 that need no decoding. */
export type Text = string | Uint8Array;

const LINE_END_CODES = new Set(["\r", "\n"].map((end) => end.charCodeAt(0)));
const BLANK_LINE_CODES = new Set([...LINE_END_CODES, ...[...DELIMITERS, " "].map((blank) => blank.charCodeAt(0))]);

/**
 * How often an ASCII character occurs.
 *
 * @example occurrences("a,b,c", ",") // 2
 */
export function occurrences(text: Text, character: string): number {
  const wanted = character.charCodeAt(0);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if ((typeof text === "string" ? text.charCodeAt(at) : text[at]) === wanted) count++;
  }
  return count;
}

/**
 * The line endings that a text has, no more: csv-parse looks for each of them at every character.
 *
 * @example lineEnds("a\nb") // ["\n"]
 */
export function lineEnds(text: Text): string[] {
  const [cr, lf] =
    typeof text === "string" ? [text.includes("\r"), text.includes("\n")] : [text.includes(13), text.includes(10)];
  if (!cr) return ["\n"];
  return lf ? ["\r\n", "\n", "\r"] : ["\r"];
}

/**
 * Cuts off the thousands of empty lines that a spreadsheet writes below a formatted table.
 *
 * @example withoutBlankTail("a,b\n,\n,\n") // "a,b"
 */
export function withoutBlankTail(text: Text): Text {
  const codeAt = (at: number) => (typeof text === "string" ? text.charCodeAt(at) : text[at]!);
  let end = text.length;
  while (end > 0 && BLANK_LINE_CODES.has(codeAt(end - 1))) end--;
  if (end === 0) return "";
  while (end < text.length && !LINE_END_CODES.has(codeAt(end))) end++;
  return upTo(text, end);
}

/**
 * The beginning of a text, in its own units.
 *
 * @example upTo("abc", 2) // "ab"
 */
export function upTo(text: Text, end: number): Text {
  return typeof text === "string" ? text.slice(0, end) : text.subarray(0, end);
}
