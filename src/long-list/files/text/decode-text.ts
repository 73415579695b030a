import { fromWindows1252 } from "../../../base/windows-1252.ts";
import { type Found, found, ListRefused } from "../../findings/finding.ts";

/** Text of a file as UTF-8 without its byte order mark: what csv-parse takes without copying it. */
export interface DecodedText {
  readonly text: Uint8Array;
  readonly findings: readonly Found[];
}

/**
 * Finds the encoding of a text file: UTF-16 by its byte order mark or by a NUL in nearly every second byte, UTF-8 by being valid, else
 * Windows-1252 with a notice.
 *
 * @throws ListRefused `file-not-text` for NUL bytes and for damaged UTF-16
 * @example decodeText(Uint8Array.of(0x41, 0xe9)).text // 0x41 0xc3 0xa9, which is "Aé"
 */
export function decodeText(file: Uint8Array): DecodedText {
  const utf16 = utf16Of(file);
  if (utf16 !== null) return { text: encoded(decoded(file, utf16) ?? refuse()), findings: [] };
  if (file.includes(0)) refuse();
  const bytes = withoutMarks(file);
  if (decoded(bytes, "utf-8") !== null) return { text: bytes, findings: [] };
  const text = fromWindows1252(bytes);
  const isOneLine = !bytes.includes(0x0a) && !bytes.includes(0x0d);
  // What ends the lines of a mainframe is an ellipsis in that set of characters.
  return { text: encoded(isOneLine ? text.replaceAll("\u2026", "\n") : text), findings: [found("file-windows-1252")] };
}

const BYTES_TO_JUDGE_BY = 2_000;

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const top = bytes.subarray(0, BYTES_TO_JUDGE_BY);
  const nuls = [0, 0] as [number, number];
  for (let at = top.indexOf(0); at !== -1; at = top.indexOf(0, at + 1)) nuls[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = nuls;
  if (even === 0 && odd > 0.4 * top.length) return "utf-16le";
  return odd === 0 && even > 0.4 * top.length ? "utf-16be" : null;
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

/** The byte order mark of UTF-8, and what it becomes where a program takes it for three letters and writes them as UTF-8 again. */
const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf],
] as const;

/** Programs that put a mark before a text do so before one that has a mark, too. */
function withoutMarks(bytes: Uint8Array): Uint8Array {
  const markAt = (start: number) => MARKS.find((one) => one.every((byte, at) => bytes[start + at] === byte));
  let start = 0;
  for (let mark = markAt(start); mark !== undefined; mark = markAt(start)) start += mark.length;
  return bytes.subarray(start);
}

function refuse(): never {
  throw new ListRefused("file-not-text");
}
