import { SAVE_AS, SIGNATURES, UNPACK } from "./file-signatures.ts";
import { CONTENT_TYPES, partsByName, plainName } from "./workbook/part-names.ts";

/** What a file is by its content: text to try as CSV, an Excel workbook, or something that holds no list. */
export type FileFormat =
  | { readonly is: "text" }
  | { readonly is: "workbook" }
  | { readonly is: "other"; readonly named: string; readonly advice: string };

/** Excel's lock file beside an open workbook is called ~$ and its name; it holds who has it open, in 165 bytes. */
const LOCK_FILE: Extract<FileFormat, { is: "other" }> = {
  is: "other",
  named: "a lock file (~$…), which lies beside a workbook while it is open",
  advice: "Close the workbook and send the workbook itself, whose name is the same without ~$.",
};

/** A UTF-8 byte order mark and white space, which may stand before the markup of a text format. */
const LEADING_BLANKS = /^(?:\xef\xbb\xbf)?[ \t\r\n]*/;
const OLD_OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const ZIP = "PK\x03\x04";

/** Whose parts an office document in a ZIP container has, and what it then is. */
const ZIP_CONTENTS: readonly { readonly part: string; readonly named: string }[] = [
  { part: "xl/workbook.bin", named: "a binary Excel workbook (.xlsb)" },
  { part: "word/document.xml", named: "a Word document" },
  { part: "ppt/presentation.xml", named: "a presentation" },
  { part: "content.xml", named: "an OpenDocument file" },
  { part: "Index/Document.iwa", named: "a Numbers workbook" },
  { part: "Index.zip", named: "a Numbers workbook" },
];

/**
 * Tells what a file is, by its content and never by its name.
 *
 * @example fileFormat(new TextEncoder().encode("%PDF-1.7")) // { is: "other", named: "a PDF document", advice: "Export …" }
 */
export function fileFormat(bytes: Uint8Array): FileFormat {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (start.startsWith(ZIP)) return zipFormat(bytes);
  if (start.startsWith(OLD_OFFICE)) return oldOfficeFormat(bytes);
  if (isLockFile(bytes)) return LOCK_FILE;
  const small = start.replace(/[A-Z]/g, (letter) => letter.toLowerCase()); // Of ASCII alone: other bytes are no letters.
  const text = small.replace(LEADING_BLANKS, "");
  const other = SIGNATURES.find(
    ({ begins, looks }) =>
      begins.some((signature) => small.startsWith(signature) || text.startsWith(signature)) || looks?.test(text),
  );
  return other === undefined ? { is: "text" } : { is: "other", named: other.named, advice: other.advice };
}

const LOCK = { shortest: 50, longest: 200, name: 54 };

function isLockFile(bytes: Uint8Array): boolean {
  const [length = 0] = bytes;
  if (/^,[^,\n]*,[^,\n]*,\d/.test(String.fromCharCode(...bytes.subarray(0, 200)))) return bytes.length < 300;
  if (bytes.length < LOCK.shortest || bytes.length > LOCK.longest || length === 0 || length > LOCK.name) return false;
  const padding = bytes.subarray(1 + length, 1 + LOCK.name);
  return bytes.includes(0) && padding.every((byte) => byte === 0x20 || byte === 0);
}

function zipFormat(bytes: Uint8Array): FileFormat {
  const parts = partsByName(bytes);
  const other = ZIP_CONTENTS.find(({ part }) => parts.has(plainName(part)));
  if (other !== undefined) return { is: "other", named: other.named, advice: SAVE_AS };
  const damaged = parts.size === 0; // Left to the reader of workbooks, which says so.
  if (damaged || parts.has(plainName(CONTENT_TYPES))) return { is: "workbook" };
  return { is: "other", named: "a ZIP archive", advice: UNPACK };
}

/** The container of Office before 2007 also wraps workbooks that are encrypted. */
function oldOfficeFormat(bytes: Uint8Array): FileFormat {
  const encrypted = includesUtf16(bytes, "EncryptedPackage");
  return encrypted
    ? {
        is: "other",
        named: "a workbook with a password",
        advice: "Remove the password (File, Info, Protect) and send it by a safe way.",
      }
    : { is: "other", named: "an old Excel workbook (.xls) or another old Office document", advice: SAVE_AS };
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
