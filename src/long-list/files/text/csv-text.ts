import { nth } from "../../../base/lists.ts";
/** Separators in use, the likeliest first; the last two are of tables drawn with lines. */
export const DELIMITERS = [",", ";", "\t", "|", "^", "~", "\u00a6", "\u2502"] as const;

const [CR, LF, CTRL_Z, SPACE, QUOTE] = [13, 10, 26, 32, 34];
const LINE_END_CODES = new Set([CR, LF]);
const BLANK_LINE_CODES = new Set([CR, LF, CTRL_Z, ...[",", ";", "\t", "|", " "].map((blank) => blank.charCodeAt(0))]);

/** What one look at every byte of a text tells, before it is taken apart. */
export interface TextSurvey {
  /** The line endings that it has, no more: csv-parse looks for each of them at every character. */
  readonly ends: string[];
  /** How many lines there are, those inside quoted values too. */
  readonly lines: number;
  /** Where there is no quotation mark, csv-parse need not look for one at every character. */
  readonly quotes: { readonly quote?: false };
  /** How often an ASCII character occurs. */
  readonly count: (character: string) => number;
}

/**
 * Looks at every byte of UTF-8 once.
 *
 * @example surveyOf(new TextEncoder().encode("a;b\r\nc")).ends // ["\r\n"]
 */
export function surveyOf(text: Uint8Array): TextSurvey {
  const counts = new Uint32Array(256);
  let pairs = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
    if (byte === LF && before === CR) pairs++;
    before = byte;
  }
  const [crs, lfs] = [nth(counts, CR) - pairs, nth(counts, LF)];
  const found = [...(pairs > 0 ? ["\r\n"] : []), ...(lfs > pairs ? ["\n"] : []), ...(crs > 0 ? ["\r"] : [])];
  return {
    ends: found.length === 0 ? ["\n"] : found,
    lines: lfs + crs + 1,
    quotes: counts[QUOTE] === 0 ? { quote: false } : {},
    count: (character) => counts[character.charCodeAt(0)] ?? 0,
  };
}

/**
 * Cuts off the thousands of empty lines that a spreadsheet writes below a formatted table, and the mark by which old programs
 * end a text.
 *
 * @example withoutBlankTail(new TextEncoder().encode("a,b\n,\n,\n")).length // 3: "a,b"
 */
export function withoutBlankTail(text: Uint8Array): Uint8Array {
  let end = text.length;
  while (end > 0 && BLANK_LINE_CODES.has(nth(text, end - 1))) end--;
  if (end === 0) return text.subarray(0, 0);
  while (end < text.length && !LINE_END_CODES.has(nth(text, end)) && text[end] !== CTRL_Z) end++;
  return text.subarray(0, end);
}

/** Fewer blank cells at the end of a row are kept: they may be the list's own columns. */
const LONG_RUN = 40;

/**
 * Cuts the long runs of separators, with or without spaces between them, off the ends of lines: the blank columns of a sheet that was formatted to its last one.
 *
 * @example withoutBlankColumns(new TextEncoder().encode(`a,b${",".repeat(16_000)}\n`), ",").length // 4
 */
export function withoutBlankColumns(text: Uint8Array, delimiter: string): Uint8Array {
  const code = delimiter.charCodeAt(0);
  const kept = new Uint8Array(text.length);
  let [length, run] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    const byte = text[at];
    if ((byte === undefined || LINE_END_CODES.has(byte)) && run >= LONG_RUN) length -= run;
    if (byte === undefined) break;
    run = byte === code || (byte === SPACE && run > 0) ? run + 1 : 0;
    kept[length] = byte;
    length++;
  }
  return kept.subarray(0, length);
}

/** Vertical tab, form feed, NEL of mainframes, and Unicode's own separators of lines and paragraphs. */
const UNUSUAL_ENDS = /[\v\f\u0085\u2028\u2029]/g;
/** Bytes that one of them begins with. */
const BEGIN_UNUSUAL_ENDS = [0x0b, 0x0c, 0xc2, 0xe2];

/**
 * A text with a line feed for every unusual end of a line, which may as well be a break inside a value; the same text where there
 * is none.
 *
 * @example withUsualEnds(new TextEncoder().encode("Ref\u2028A1")).length // 6: "Ref\nA1"
 */
export function withUsualEnds(text: Uint8Array): Uint8Array {
  if (!BEGIN_UNUSUAL_ENDS.some((byte) => text.includes(byte))) return text;
  const written = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
  const usual = written.replace(UNUSUAL_ENDS, "\n");
  return usual === written ? text : new TextEncoder().encode(usual);
}

const MARK = "\ufeff";
/** As far down as headings are looked for. */
const LINES_ABOVE = 50;

/**
 * Takes away the byte order mark that a file kept when it was joined to the end of another: before a line that stands near the
 * top too, or that opens with a quotation mark. Before any other line it is part of a value.
 *
 * @example withoutInnerMarks("Ref,Sex\nA1,F\n\ufeffRef,Sex\nA2,M") // "Ref,Sex\nA1,F\nRef,Sex\nA2,M"
 */
export function withoutInnerMarks(text: string): string {
  const above = new Set(text.split(/\r\n|[\r\n]/, LINES_ABOVE));
  return text.replace(/(^|[\r\n])\ufeff([^\r\n]*)/g, (all, end: string, line: string) =>
    line.startsWith('"') || line.startsWith(MARK) || above.has(line) ? end + line : all,
  );
}

/**
 * Quotes values that are written as formulas, ="001", as the format wants it, so that they can be read without relaxing it.
 *
 * @example withQuotedFormulas('="001",F', ",") // '"=""001""",F'
 */
export function withQuotedFormulas(text: string, delimiter: string): string {
  const mark = delimiter.replace(/[|^\\]/g, "\\$&");
  return text.replace(new RegExp(`(^|[\\r\\n${mark}])="([^"\\r\\n]*)"(?=[\\r\\n${mark}]|$)`, "g"), '$1"=""$2"""');
}
