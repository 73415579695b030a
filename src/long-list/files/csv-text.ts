/** Separators in use, the likeliest first. */
export const DELIMITERS = [",", ";", "\t"] as const;

const [CR, LF] = [13, 10];
const LINE_END_CODES = new Set([CR, LF]);
const BLANK_LINE_CODES = new Set([CR, LF, ...[...DELIMITERS, " "].map((blank) => blank.charCodeAt(0))]);

/**
 * How often an ASCII character occurs in UTF-8.
 *
 * @example occurrences(new TextEncoder().encode("a,b,c"), ",") // 2
 */
export function occurrences(text: Uint8Array, character: string): number {
  const wanted = character.charCodeAt(0);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === wanted) count++;
  }
  return count;
}

/**
 * The line endings that a text has, no more: csv-parse looks for each of them at every character.
 *
 * @example lineEnds(new TextEncoder().encode("a\r\nb")) // ["\r\n"]
 */
export function lineEnds(text: Uint8Array): string[] {
  let [pairs, crs, lfs] = [false, false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text[at];
    if (code === LF) lfs = true;
    else if (code !== CR) continue;
    else if (text[at + 1] !== LF) crs = true;
    else {
      pairs = true;
      at++;
    }
  }
  const found = [...(pairs ? ["\r\n"] : []), ...(lfs ? ["\n"] : []), ...(crs ? ["\r"] : [])];
  return found.length === 0 ? ["\n"] : found;
}

/**
 * Cuts off the thousands of empty lines that a spreadsheet writes below a formatted table.
 *
 * @example withoutBlankTail(new TextEncoder().encode("a,b\n,\n,\n")).length // 3: "a,b"
 */
export function withoutBlankTail(text: Uint8Array): Uint8Array {
  let end = text.length;
  while (end > 0 && BLANK_LINE_CODES.has(text[end - 1]!)) end--;
  if (end === 0) return text.subarray(0, 0);
  while (end < text.length && !LINE_END_CODES.has(text[end]!)) end++;
  return text.subarray(0, end);
}
