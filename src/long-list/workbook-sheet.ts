import type { DateSystem } from "./calendar.ts";
import { type Finding, finding, ListRefused } from "./finding.ts";
import { findHeader, ROWS_ABOVE_HEADER } from "./header.ts";
import type { MappedHeadings } from "./mapped-headings.ts";
import { type OpenedList, type ReadLimits, type Sheet, SPARE_ROWS } from "./sheet.ts";
import { sheetMarks } from "./sheet-marks.ts";
import { listed, quoted } from "./wording.ts";
import { type SheetName, sheetRows, workbookOutline } from "./workbook-library.ts";
import { zipEntries } from "./zip-directory.ts";

/** Every further sheet costs another pass over the workbook's shared text. */
const SHEETS_TRIED = 10;
const MEGABYTE = 1_000_000;

/**
 * Reads the first visible sheet of a workbook that holds a row of headings; the others are named in a notice.
 * Dates become ISO text, formulas their results. Sizes are checked before anything is unpacked.
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
    if (sheets.length === 0) throw new ListRefused("file-empty");
    const chosen = (await sheetWithHeader(bytes, sheets, dateSystem, headings, limits)) ?? sheets[0]!;
    const { rows, complete } = await readRows(bytes, chosen, limits.rows + SPARE_ROWS, limits);
    if (!complete) throw new ListRefused("too-many-rows", { limit: limits.rows });
    const marks = await sheetMarks(bytes, chosen.index);
    if (marks === null) throw new ListRefused("list-too-large", { measure: "too many merged cells or formulas" });
    return { sheet: { ...sheetOf(rows, dateSystem), ...marks }, findings: otherSheets(sheets, chosen) };
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

async function sheetWithHeader(
  bytes: Uint8Array,
  sheets: readonly SheetName[],
  dateSystem: DateSystem,
  headings: MappedHeadings,
  limits: ReadLimits,
): Promise<SheetName | null> {
  for (const sheet of sheets.slice(0, SHEETS_TRIED)) {
    const { rows } = await readRows(bytes, sheet, ROWS_ABOVE_HEADER, limits);
    if (findHeader(sheetOf(rows, dateSystem), headings) !== null) return sheet;
  }
  return null;
}

/** Rows with their gaps filled in, so that a row's place is its number, as far as row `count`. */
async function readRows(
  bytes: Uint8Array,
  { index: sheet }: SheetName,
  count: number,
  limits: ReadLimits,
): Promise<{ rows: string[][]; complete: boolean }> {
  const rows: string[][] = [];
  let filled = 0;
  for await (const { index, cells } of sheetRows(bytes, sheet)) {
    if (index >= count) return { rows, complete: false };
    filled += cells.length;
    if (filled > limits.cells) throw new ListRefused("list-too-large", { measure: `over ${limits.cells} cells` });
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return { rows, complete: true };
}

function sheetOf(rows: readonly string[][], dateSystem: DateSystem): Sheet {
  return { rows, firstRow: 1, ragged: false, dateSystem };
}

function otherSheets(sheets: readonly SheetName[], read: SheetName): Finding[] {
  const others = sheets.filter((sheet) => sheet !== read).map(({ name }) => quoted(name));
  if (others.length === 0) return [];
  return [finding("sheets-not-read", {}, { sheet: quoted(read.name), others: listed(others) })];
}
