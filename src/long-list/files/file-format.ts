import { CONTENT_TYPES, partsByName, plainName } from "./workbook/part-names.ts";

/** What a file is by its content: text to try as CSV, an Excel workbook, or something that holds no list. */
export type FileFormat =
  | { readonly is: "text" }
  | { readonly is: "workbook" }
  | { readonly is: "other"; readonly named: string; readonly advice: string };

interface Signature {
  readonly named: string;
  readonly advice: string;
  readonly begins: readonly string[];
  /** What it looks like from its first character where that could as well be the title or the first headings of a list. */
  readonly looks?: RegExp;
}

const SAVE_AS = "Save the list as an Excel workbook (.xlsx) or as CSV (UTF-8) and send that.";
const EXPORT_AGAIN =
  "Export the list from the case-management system as Excel or CSV; a picture or printout of it cannot be read.";
const UNPACK = "Unpack it and send the list that is inside.";

const TO_FILE_AS =
  "Open it in the program that made it, save the list as an Excel workbook (.xlsx) or as CSV (UTF-8) and send that.";
const NAME_OF_SPREADSHEET = `Some systems give a web page the name of a spreadsheet. Open it in a spreadsheet program. ${SAVE_AS}`;

/** How other kinds of file begin, byte for byte (Latin-1), in small letters where capitals do not count. */
const SIGNATURES: readonly Signature[] = [
  { named: "a PDF document", advice: EXPORT_AGAIN, begins: ["%pdf-", "%!ps"] },
  {
    named: "an image",
    advice: EXPORT_AGAIN,
    begins: ["\x89png", "\xff\xd8\xff", "gif8", "ii*\0", "mm\0*", "\0\0\0\x18ftypheic", "\0\0\0\x1cftypheic"],
  },
  {
    named: "a compressed archive",
    advice: UNPACK,
    begins: ["\x1f\x8b", "7z\xbc\xaf", "rar!", "pk\x05\x06", "bzh", "\xfd7zxz", "(\xb5/\xfd"],
  },
  { named: "a rich text document", advice: SAVE_AS, begins: ["{\\rtf"] },
  {
    named: "a web archive (a page with its parts, MHTML)",
    advice: NAME_OF_SPREADSHEET,
    begins: ["mime-version:", "content-type: multipart", "from: <saved by"],
  },
  {
    named: "an email",
    advice: "Save the attachment and send that.",
    begins: ["return-path:", "delivered-to:", "x-mozilla", "message-id:", "\x78\x9f\x3e\x22"],
    // A list may have been received too, on a day.
    looks: /^received:\s+(?:from|by|\()/,
  },
  {
    named: "a web page",
    advice: NAME_OF_SPREADSHEET,
    begins: [
      "<!doctype",
      "<html",
      "<table",
      "<!--",
      "<head",
      "<meta",
      "<style",
      "<body",
      "<div",
      "<tr",
      "<br",
      "<center",
      "<p>",
    ],
  },
  { named: "an XML document", advice: SAVE_AS, begins: ["<?xml", "<workbook", "<ss:workbook"] },
  {
    named: "JSON",
    advice: 'Send it as a JSON request, {"rows": [...]}, or save the list as CSV.',
    begins: ['{"', "{\n", "{\r\n", "[{", "[\n", "[\r\n"],
  },
  {
    named: "a SYLK file (.slk), an old exchange format of spreadsheets",
    advice: SAVE_AS,
    begins: [],
    // Its first record is short, and the next is named by a letter; the headings ID;Person ID are neither.
    looks: /^id;p[^\r\n]*[\r\n]+[a-z]{1,2};/,
  },
  {
    named: "a DIF file, an old exchange format of spreadsheets",
    advice: SAVE_AS,
    begins: ["table\r\n0,1", "table\n0,1"],
  },
  {
    named: "SQL statements",
    advice: "Send the result of the query, as CSV or as an Excel workbook.",
    begins: ["insert into", "create table", "begin transaction", "pragma "],
  },
  {
    named: "an Excel workbook of before 1997 (BIFF)",
    advice: SAVE_AS,
    begins: [
      "\x09\0\x04\0",
      "\x09\0\x06\0",
      "\x09\x02\x06\0",
      "\x09\x04\x06\0",
      "\x09\x08\x06\0",
      "\x09\x08\x08\0",
      "\x09\x08\x10\0",
    ],
  },
  {
    named: "a workbook of Lotus 1-2-3, Works or Quattro",
    advice: SAVE_AS,
    begins: ["\0\0\x02\0\x04\x04", "\0\0\x02\0\x06\x04", "\0\0\x1a\0", "\xff\0\x02\0", "\0\0\x02\0\x20\x71"],
  },
  {
    named: "a database",
    advice: TO_FILE_AS,
    begins: ["\0\x01\0\0standard", "sqlite format 3", "\x03"],
  },
  {
    named: "a data file of a statistics program",
    advice: TO_FILE_AS,
    begins: ["$fl2", "$fl3", "<stata_dta", "par1", "arrow1", "rdx", "\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60"],
  },
  { named: "contacts or calendar entries", advice: SAVE_AS, begins: ["begin:v"] },
  {
    named: "an encrypted message",
    advice: "Decrypt it and send the list that is inside.",
    begins: ["-----begin pgp", "-----begin "],
  },
];

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
