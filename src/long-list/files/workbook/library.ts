/**
 * What Longlist needs of a spreadsheet library, and the one file that knows which one it is.
 *
 * @module
 */

import { type CellValue, streamXlsxRows, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { shown } from "../../../base/printable.ts";

export type { WriteSheet };

/**
 * Reads a sheet row by row as text: dates in ISO form, with the time where there is one, formulas as their results, nothing as "". Blank rows, and blank cells
 * at the end of a row, are left out. Stopping early stops the unpacking too.
 *
 * @throws whatever the library throws for a damaged workbook; Error where two rows have one number
 * @param sheet its place among all sheets
 * @example for await (const { index, cells } of sheetRows(bytes, 0)) … // 0, ["Case reference", …]
 */
export async function* sheetRows(
  bytes: Uint8Array,
  sheet: number,
): AsyncGenerator<{ readonly index: number; readonly cells: string[] }> {
  const met = new Set<number>();
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const end = values.findLastIndex((value) => value !== null) + 1;
    if (end === 0) continue;
    // Whoever puts rows in their places would lose one of the two.
    if (met.has(index)) throw new Error("two rows have one number");
    met.add(index);
    yield { index, cells: values.slice(0, end).map(cellText) };
  }
}

/**
 * Writes a workbook. Whatever its cells hold, every program opens it: what XML has no place for, and what hides or turns
 * other characters, is named.
 *
 * @param dated the day it says it was made on, so that the same input gives the same bytes
 * @example await writeWorkbook([{ name: "Cases", rows: [["Case reference"]] }], "2026-11-02")
 */
export function writeWorkbook(sheets: WriteSheet[], dated: string): Promise<Uint8Array> {
  const made = new Date(`${dated}T00:00:00Z`);
  return writeXlsx({ sheets: sheets.map(harmless), properties: { created: made, modified: made } });
}

function harmless(sheet: WriteSheet): WriteSheet {
  const { rows = [], cells = new Map() } = sheet;
  return {
    ...sheet,
    rows: rows.map((row) => row.map(harmlessValue)),
    cells: new Map([...cells].map(([place, cell]) => [place, { ...cell, value: harmlessValue(cell.value ?? null) }])),
  };
}

/** Workbooks write a character by its number as _x0041_, so text that looks so has its first mark written that way. */
const NUMBERED = /_(?=x[\da-f]{4}_)/gi;

function harmlessValue(value: CellValue): CellValue {
  return typeof value === "string" ? shown(value).replace(NUMBERED, "_x005F_") : value;
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value);
  if (typeof value === "number") return numberText(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** As many figures as a cell shows where nothing else is said. */
const FIGURES_SHOWN = 10;

/** A sum of parts misses a whole number by what no cell shows: 1001.00000000001 is 1001. */
function numberText(value: number): string {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return value.toExponential();
  const whole = Math.round(value);
  return String(Number(value.toPrecision(FIGURES_SHOWN)) === whole ? whole : value);
}

const HALF_A_SECOND = 500;
const MIDNIGHT = "T00:00:00";

/** A time is a part of a day, of which no number of figures is exact. */
function dateText(value: Date): string {
  const text = new Date(value.getTime() + HALF_A_SECOND).toISOString().slice(0, 19);
  return text.endsWith(MIDNIGHT) ? text.slice(0, 10) : text;
}
