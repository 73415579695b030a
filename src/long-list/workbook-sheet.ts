import { type Finding, finding, ListRefused } from "./finding.ts";
import { findHeader, ROWS_ABOVE_HEADER } from "./header.ts";
import type { MappedHeadings } from "./mapped-headings.ts";
import { type OpenedList, type ReadLimits, type Sheet, SPARE_ROWS } from "./sheet.ts";
import { listed, quoted } from "./wording.ts";
import { sheetRows, workbookOutline } from "./workbook-library.ts";
import { zipEntries } from "./zip-directory.ts";

/** Every further sheet costs another pass over the workbook's shared text. */
const SHEETS_TRIED = 10;
const MEGABYTE = 1_000_000;

/**
 * Reads the first visible sheet of a workbook that holds a row of headings; the others are named in a notice.
 * Dates become ISO text, formulas their results. Sizes are checked before anything is unpacked.
 *
 * @throws ListRefused `workbook-too-large`, `workbook-unreadable`, `too-many-rows`
 */
export async function workbookSheet(
  bytes: Uint8Array,
  headings: MappedHeadings,
  limits: ReadLimits,
): Promise<OpenedList> {
  checkUnpackedSize(bytes, limits);
  try {
    const { names, dateSystem } = await workbookOutline(bytes);
    const tried = names.slice(0, SHEETS_TRIED);
    let chosen: string | null = null;
    for (const name of tried) {
      const top = await readRows(bytes, name, ROWS_ABOVE_HEADER, limits);
      if (findHeader(sheetOf(top, dateSystem), headings) === null) continue;
      chosen = name;
      break;
    }
    const name = chosen ?? tried[0];
    if (name === undefined) throw new ListRefused("workbook-unreadable");
    const rows = await readRows(bytes, name, limits.rows + SPARE_ROWS, limits);
    if (rows.length === limits.rows + SPARE_ROWS) throw new ListRefused("too-many-rows", { limit: limits.rows });
    return { sheet: sheetOf(rows, dateSystem), findings: otherSheets(names, name) };
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
    throw new ListRefused("workbook-too-large", { measure: `${Math.round(unpacked / MEGABYTE)} MB` });
  }
  // An entry that declares nothing would be inflated without a bound.
  if (entries.some(({ packedSize, unpackedSize }) => unpackedSize === 0 && packedSize > 2)) {
    throw new ListRefused("workbook-unreadable");
  }
}

/** Rows with their gaps filled in, so that a row's place is its number; at most `count` of them. */
async function readRows(bytes: Uint8Array, sheet: string, count: number, limits: ReadLimits): Promise<string[][]> {
  const rows: string[][] = [];
  let cells = 0;
  for await (const { index, cells: texts } of sheetRows(bytes, sheet, { rows: count, columns: limits.columns })) {
    cells += texts.length;
    if (cells > limits.cells) throw new ListRefused("workbook-too-large", { measure: `over ${limits.cells} cells` });
    while (rows.length < index) rows.push([]);
    rows[index] = texts;
  }
  return rows;
}

function sheetOf(rows: readonly string[][], dateSystem: Sheet["dateSystem"]): Sheet {
  return { rows, firstRow: 1, ragged: false, dateSystem };
}

function otherSheets(names: readonly string[], read: string): Finding[] {
  const others = names.filter((name) => name !== read);
  if (others.length === 0) return [];
  return [finding("sheets-not-read", {}, { sheet: quoted(read), others: listed(others.map(quoted)) })];
}
