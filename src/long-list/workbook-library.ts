/**
 * What Longlist needs of a spreadsheet library, and the one file that knows which one it is.
 *
 * @module
 */

import { type CellValue, readXlsx, streamXlsxRows, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { DateSystem } from "./calendar.ts";

export type { WriteSheet };

/** A sheet of a workbook. */
export interface SheetName {
  readonly name: string;
  /** Its place among all sheets, hidden ones too. */
  readonly index: number;
}

export interface WorkbookOutline {
  /** The visible sheets, first to last. */
  readonly sheets: readonly SheetName[];
  readonly dateSystem: DateSystem;
}

/**
 * Looks at a workbook without reading any sheet.
 *
 * @throws whatever the library throws for a damaged workbook
 * @example (await workbookOutline(bytes)).sheets // [{ name: "Cases", index: 0 }]
 */
export async function workbookOutline(bytes: Uint8Array): Promise<WorkbookOutline> {
  const visible: SheetName[] = [];
  const { dateSystem } = await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) visible.push({ name, index });
      return false;
    },
  });
  return { sheets: visible, dateSystem: dateSystem ?? "1900" };
}

/**
 * Reads a sheet row by row as text: dates in ISO form, formulas as their results, nothing as "". Blank rows, and blank cells
 * at the end of a row, are left out. Stopping early stops the unpacking too.
 *
 * @throws whatever the library throws for a damaged workbook
 * @param sheet its place among all sheets
 * @example for await (const { index, cells } of sheetRows(bytes, 0)) … // 0, ["Case reference", …]
 */
export async function* sheetRows(
  bytes: Uint8Array,
  sheet: number,
): AsyncGenerator<{ readonly index: number; readonly cells: string[] }> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const end = values.findLastIndex((value) => value !== null) + 1;
    if (end > 0) yield { index, cells: values.slice(0, end).map(cellText) };
  }
}

/**
 * Writes a workbook.
 *
 * @param dated the day it says it was made on, so that the same input gives the same bytes
 * @example await writeWorkbook([{ name: "Cases", rows: [["Case reference"]] }], "2026-11-02")
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
