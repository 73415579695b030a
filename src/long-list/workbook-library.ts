/**
 * What Longlist needs of a spreadsheet library, and the one file that knows which one it is.
 *
 * @module
 */

import { type CellValue, readXlsx, streamXlsxRows, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { DateSystem } from "./calendar.ts";
import { columnLetters } from "./wording.ts";

export type { WriteSheet };

export interface WorkbookOutline {
  /** Of the visible sheets, first to last. */
  readonly names: readonly string[];
  readonly dateSystem: DateSystem;
}

/**
 * Looks at a workbook without reading any sheet.
 *
 * @throws whatever the library throws for a damaged workbook
 */
export async function workbookOutline(bytes: Uint8Array): Promise<WorkbookOutline> {
  const names: string[] = [];
  const { dateSystem } = await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return { names, dateSystem: dateSystem ?? "1900" };
}

/**
 * Reads a sheet row by row as text: dates in ISO form, formulas as their results, nothing as "". Rows may be missing.
 * Stopping early stops the unpacking too.
 *
 * @param within no row or column beyond these is read
 * @throws whatever the library throws for a damaged workbook
 */
export async function* sheetRows(
  bytes: Uint8Array,
  sheet: string,
  within: { readonly rows: number; readonly columns: number },
): AsyncGenerator<{ readonly index: number; readonly cells: string[] }> {
  const range = `A1:${columnLetters(within.columns - 1)}${within.rows}`;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, range })) {
    const end = values.findLastIndex((value) => value !== null) + 1; // The library fills rows up to the range.
    yield { index, cells: values.slice(0, end).map(cellText) };
  }
}

/**
 * Writes a workbook.
 *
 * @param dated the day it says it was made on, so that the same input gives the same bytes
 */
export function writeWorkbook(sheets: WriteSheet[], dated: string): Promise<Uint8Array> {
  const made = new Date(`${dated}T00:00:00Z`);
  return writeXlsx({ sheets, properties: { created: made, modified: made } });
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
