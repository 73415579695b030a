import { type Finding, finding, ListRefused } from "../findings/finding.ts";

/** Text of a file as UTF-8 without its byte order mark: what csv-parse takes without copying it. */
export interface DecodedText {
  readonly text: Uint8Array;
  readonly findings: readonly Finding[];
}

/**
 * Finds the encoding of a text file: UTF-16 by its byte order mark, UTF-8 by being valid, else Windows-1252 with a notice.
 *
 * @throws ListRefused `file-not-text` for NUL bytes and for damaged UTF-16
 * @example decodeText(Uint8Array.of(0x41, 0xe9)).text // 0x41 0xc3 0xa9, which is "Aé"
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (utf16 !== null) return { text: encoded(decoded(bytes, utf16) ?? refuse()), findings: [] };
  if (bytes.includes(0)) refuse();
  if (decoded(bytes, "utf-8") !== null) return { text: withoutMark(bytes), findings: [] };
  const text = new TextDecoder("windows-1252").decode(bytes);
  return { text: encoded(text), findings: [finding("file-windows-1252")] };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding !== "utf-8" && text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

function refuse(): never {
  throw new ListRefused("file-not-text");
}
