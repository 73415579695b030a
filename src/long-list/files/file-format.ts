import { zipEntries } from "./zip-directory.ts";

/** What a file is by its content: text to try as CSV, an Excel workbook, or something that holds no list. */
export type FileFormat =
  | { readonly is: "text" }
  | { readonly is: "workbook" }
  | { readonly is: "other"; readonly named: string; readonly advice: string };

interface Signature {
  readonly named: string;
  readonly advice: string;
  readonly begins: readonly string[];
}

const SAVE_AS = "Save the list as an Excel workbook (.xlsx) or as CSV (UTF-8) and send that.";
const EXPORT_AGAIN =
  "Export the list from the case-management system as Excel or CSV; a picture or printout of it cannot be read.";
const UNPACK = "Unpack it and send the list that is inside.";

/** How other kinds of file begin, byte for byte (Latin-1). */
const SIGNATURES: readonly Signature[] = [
  { named: "a PDF document", advice: EXPORT_AGAIN, begins: ["%PDF-"] },
  {
    named: "an image",
    advice: EXPORT_AGAIN,
    begins: ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "\0\0\0\x18ftypheic", "\0\0\0\x1cftypheic"],
  },
  { named: "a compressed archive", advice: UNPACK, begins: ["\x1f\x8b", "7z\xbc\xaf", "Rar!", "PK\x05\x06"] },
  { named: "a rich text document", advice: SAVE_AS, begins: ["{\\rtf"] },
  {
    named: "a web page",
    advice: `Some systems give a web page the name of a spreadsheet. Open it in a spreadsheet program. ${SAVE_AS}`,
    begins: ["<!doctype", "<!DOCTYPE", "<html", "<HTML", "<table", "<TABLE"],
  },
  { named: "an XML document", advice: SAVE_AS, begins: ["<?xml"] },
  {
    named: "JSON",
    advice: 'Send it as a JSON request, {"rows": [...]}, or save the list as CSV.',
    begins: ['{"', "{\n", "{\r\n", "[{", "[\n", "[\r\n"],
  },
];

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
];

/**
 * Tells what a file is, by its content and never by its name.
 *
 * @example fileFormat(new TextEncoder().encode("%PDF-1.7")) // { is: "other", named: "a PDF document", advice: "Export …" }
 */
export function fileFormat(bytes: Uint8Array): FileFormat {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith(ZIP)) return zipFormat(bytes);
  if (start.startsWith(OLD_OFFICE)) return oldOfficeFormat(bytes);
  const text = start.replace(LEADING_BLANKS, "");
  const other = SIGNATURES.find(({ begins }) =>
    begins.some((signature) => start.startsWith(signature) || text.startsWith(signature)),
  );
  return other === undefined ? { is: "text" } : { is: "other", named: other.named, advice: other.advice };
}

function zipFormat(bytes: Uint8Array): FileFormat {
  const parts = new Set(zipEntries(bytes)?.map(({ path }) => path));
  const other = ZIP_CONTENTS.find(({ part }) => parts.has(part));
  if (other !== undefined) return { is: "other", named: other.named, advice: SAVE_AS };
  const damaged = parts.size === 0; // Left to the reader of workbooks, which says so.
  if (damaged || parts.has("[Content_Types].xml")) return { is: "workbook" };
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
