interface Signature {
  readonly named: string;
  readonly advice: string;
  readonly begins: readonly string[];
  /** What it looks like from its first character where that could as well be the title or the first headings of a list. */
  readonly looks?: RegExp;
}

export const SAVE_AS = "Save the list as an Excel workbook (.xlsx) or as CSV (UTF-8) and send that.";
const EXPORT_AGAIN =
  "Export the list from the case-management system as Excel or CSV; a picture or printout of it cannot be read.";
export const UNPACK = "Unpack it and send the list that is inside.";

const TO_FILE_AS =
  "Open it in the program that made it, save the list as an Excel workbook (.xlsx) or as CSV (UTF-8) and send that.";
const NAME_OF_SPREADSHEET = `Some systems give a web page the name of a spreadsheet. Open it in a spreadsheet program. ${SAVE_AS}`;

/** How other kinds of file begin, byte for byte (Latin-1), in small letters where capitals do not count. */
export const SIGNATURES: readonly Signature[] = [
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
