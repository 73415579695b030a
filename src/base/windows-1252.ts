/** What the bytes 0x80 to 0x9f stand for, five of them for themselves. All others are the code points of their number. */
const OTHERS =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * The text that bytes are in Windows-1252, a character for each. Engines do not agree on it: some versions of Node that this runs on
 * read 0x80 to 0x9f as control characters, so that one list would be read in two ways.
 *
 * @see Encoding Standard, index windows-1252
 * @example fromWindows1252(Uint8Array.of(0x41, 0x96, 0xe9)) // "A–é"
 */
export function fromWindows1252(bytes: Uint8Array): string {
  const written = new Uint8Array(2 * bytes.length);
  bytes.forEach((byte, at) => {
    const unit = byte >= 0x80 && byte < 0xa0 ? OTHERS.charCodeAt(byte - 0x80) : byte;
    written[2 * at] = unit & 0xff;
    written[2 * at + 1] = unit >> 8;
  });
  return new TextDecoder("utf-16le").decode(written);
}
