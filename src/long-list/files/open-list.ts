import { found } from "../findings/finding.ts";
import type { MappedHeadings } from "../headings/mapped-headings.ts";
import type { OpenedList, ReadLimits } from "../sheet/sheet.ts";
import { csvSheet } from "./csv-sheet.ts";
import { jsonSheet } from "./json-sheet.ts";
import { listFormat } from "./list-format.ts";
import { openWorkbook } from "./open-workbook.ts";
import { ownFileAt, refuseOwnFile } from "./own-file.ts";
import { decodeText } from "./text/decode-text.ts";
import { refuseLargeFile } from "./within-limits.ts";

/** A list as it comes: a file, told by its content and never by its name, or the `rows` of a JSON body. */
export type ListInput = ({ readonly bytes: Uint8Array; readonly name?: string } | { readonly rows: unknown }) & {
  /** What bounds its reading; {@link READ_LIMITS} unless told. */
  readonly limits?: ReadLimits;
};

/**
 * Opens whatever was sent as sheets of text: one, or those of a workbook that were said to be the list together.
 *
 * @param wanted the sheets that were asked for, none where that is for the reader to find out
 * @throws ListRefused where it cannot be read as a list at all
 * @example (await openList({ rows: [{ caseId: "A1" }] }, headings, [], READ_LIMITS)).sheets[0].rows // [["caseId"], ["A1"]]
 */
export async function openList(
  input: ListInput,
  headings: MappedHeadings,
  wanted: readonly string[],
  limits: ReadLimits,
): Promise<OpenedList> {
  const unused = wanted.length === 0 ? [] : [found("sheet-choice-unused")];
  if ("rows" in input) {
    const { sheets, findings } = jsonSheet(input.rows, limits);
    return { sheets, findings: [...unused, ...findings] };
  }
  refuseLargeFile(input.bytes, limits);
  const bytes = withoutBlanksBeforeArchive(input.bytes);
  refuseOwnFile(ownFileAt("list", bytes));
  if (listFormat(bytes) === "workbook") return openWorkbook(bytes, headings, wanted, limits);
  const { text, findings } = decodeText(bytes);
  const csv = csvSheet(text, headings, limits);
  return { sheets: csv.sheets, findings: [...unused, ...findings, ...csv.findings] };
}

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** A web server may send line breaks or a byte order mark before a workbook, which no program minds. */
function withoutBlanksBeforeArchive(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => !BLANKS.has(byte));
  return start > 0 && ARCHIVE.every((byte, at) => bytes[start + at] === byte) ? bytes.subarray(start) : bytes;
}
