import { listed } from "../../base/words/listed.ts";
import { type Finding, finding, ListRefused } from "../findings/finding.ts";
import { quoted } from "../findings/wording.ts";
import type { MappedHeadings } from "../mappings/mapped-headings.ts";
import { findHeader, ROWS_ABOVE_HEADER } from "../sheet/header.ts";
import { type OpenedList, type ReadLimits, type Sheet, SPARE_ROWS } from "../sheet/sheet.ts";
import { sheetMarks } from "./sheet-marks.ts";
import { sheetRows } from "./workbook-library.ts";
import { type SheetOutline, workbookOutline } from "./workbook-outline.ts";
import { zipEntries } from "./zip-directory.ts";

/** Every further sheet costs another pass over the workbook's shared text. */
const SHEETS_TRIED = 5;
const MEGABYTE = 1_000_000;

/**
 * Reads the first visible sheet of a workbook that holds a row of headings; the others are named in a notice.
 * Dates become ISO text, formulas their results. Sizes are checked before anything is unpacked, and every part before it is
 * parsed.
 *
 * @throws ListRefused `file-empty`, `list-too-large`, `workbook-unreadable`, `too-many-rows`
 * @example (await workbookSheet(bytes, headings, READ_LIMITS)).sheet.rows[0] // ["Case reference", …]
 */
export async function workbookSheet(
  bytes: Uint8Array,
  headings: MappedHeadings,
  limits: ReadLimits,
): Promise<OpenedList> {
  checkUnpackedSize(bytes, limits);
  try {
    const { sheets, dateSystem } = await workbookOutline(bytes);
    let first: Sheet | null = null;
    for (const outline of sheets.slice(0, SHEETS_TRIED)) {
      const { merged, uncalculated } = await sheetMarks(bytes, outline.part);
      const rows = await readRows(bytes, outline, headings, limits);
      const sheet: Sheet = { rows, firstRow: 1, ragged: false, dateSystem, merged, uncalculated };
      if (holdsHeadings(rows, headings)) return { sheet, findings: otherSheets(sheets, outline) };
      first ??= sheet;
    }
    // Without headings anywhere, the first sheet is what the findings are about.
    return { sheet: first ?? refuseEmpty(), findings: otherSheets(sheets, sheets[0]!) };
  } catch (error) {
    // Whatever the library makes of a damaged workbook, it is for the user to repair.
    throw error instanceof ListRefused ? error : new ListRefused("workbook-unreadable");
  }
}

function checkUnpackedSize(bytes: Uint8Array, limits: ReadLimits): void {
  const entries = zipEntries(bytes);
  if (entries === null) throw new ListRefused("workbook-unreadable");
  const unpacked = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
  if (unpacked > limits.unpackedBytes) {
    throw new ListRefused("list-too-large", { measure: `${Math.round(unpacked / MEGABYTE)} MB` });
  }
  // An entry that declares nothing would be inflated without a bound.
  if (entries.some(({ packedSize, unpackedSize }) => unpackedSize === 0 && packedSize > 2)) {
    throw new ListRefused("workbook-unreadable");
  }
}

/**
 * A sheet's rows with their gaps filled in, so that a row's place is its number. One without headings near its top is not
 * read on.
 */
async function readRows(
  bytes: Uint8Array,
  { index: sheet }: SheetOutline,
  headings: MappedHeadings,
  limits: ReadLimits,
): Promise<string[][]> {
  const rows: string[][] = [];
  let filled = 0;
  for await (const { index, cells } of sheetRows(bytes, sheet)) {
    if (rows.length <= ROWS_ABOVE_HEADER && index >= ROWS_ABOVE_HEADER && !holdsHeadings(rows, headings)) return rows;
    if (index >= limits.rows + SPARE_ROWS) throw new ListRefused("too-many-rows", { limit: limits.rows });
    filled += cells.length;
    if (filled > limits.cells) throw new ListRefused("list-too-large", { measure: `over ${limits.cells} cells` });
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return rows;
}

function holdsHeadings(rows: readonly string[][], headings: MappedHeadings): boolean {
  return findHeader({ rows }, headings) !== null;
}

function refuseEmpty(): never {
  throw new ListRefused("file-empty");
}

function otherSheets(sheets: readonly SheetOutline[], read: SheetOutline): Finding[] {
  const others = sheets.filter((sheet) => sheet !== read).map(({ name }) => quoted(name));
  if (others.length === 0) return [];
  return [finding("sheets-not-read", {}, { sheet: quoted(read.name), others: listed(others) })];
}
