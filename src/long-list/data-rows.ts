import type { Column } from "./columns.ts";
import { type Finding, finding, ListRefused } from "./finding.ts";
import { footLength } from "./foot.ts";
import { isBlankRow, type ReadLimits, type Sheet } from "./sheet.ts";
import { rowsNamed } from "./wording.ts";

/** One row of the list as the spreadsheet numbers it, cut down to the columns that are used, its text tidied. */
export interface DataRow {
  readonly row: number;
  /** One for each used column, in their order. */
  readonly cells: readonly string[];
}

export interface DataRows {
  readonly rows: readonly DataRow[];
  readonly findings: readonly Finding[];
}

interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Takes the rows below the header: blank ones and repeated headers are left out, totals and notes at the foot are skipped
 * unless they are to be kept, ragged ones are reported, and every other column is left behind.
 *
 * @throws ListRefused `no-cases`, `too-many-rows`
 */
export function dataRows(
  sheet: Sheet,
  header: number,
  columns: readonly Column[],
  limits: ReadLimits,
  keepFoot: boolean,
): DataRows {
  const headings = sheet.rows[header]!;
  const below: RawRow[] = [];
  for (let index = header + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index]!;
    if (!isBlankRow(cells)) below.push({ row: sheet.firstRow + index, cells });
  }
  const body = keepFoot ? below : below.slice(0, below.length - footLength(below, columns));
  const [again, raw] = [
    body.filter((row) => sameCells(row, headings)),
    body.filter((row) => !sameCells(row, headings)),
  ];
  if (raw.length === 0) throw new ListRefused("no-cases");
  if (raw.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return {
    rows: raw.map(({ row, cells }) => ({ row, cells: columns.map(({ index }) => tidyText(cells[index] ?? "")) })),
    findings: [
      ...skippedFoot(below.slice(body.length)),
      ...again.map(({ row }) => finding("header-repeated", { rows: [row] })),
      ...raw.flatMap((row) => ragged(row, headings.length)),
    ],
  };
}

/**
 * Trims as ECMAScript does, then puts the text into Unicode normalisation form C.
 *
 * @example tidyText(" A1 ") // "A1"
 */
export function tidyText(text: string): string {
  return text.trim().normalize("NFC");
}

function skippedFoot(foot: readonly RawRow[]): Finding[] {
  const rows = foot.map(({ row }) => row);
  if (rows.length === 0) return [];
  return [
    finding("rows-at-foot-skipped", { rows }, { rows: rowsNamed(rows), were: rows.length === 1 ? "was" : "were" }),
  ];
}

function sameCells({ cells }: RawRow, headings: readonly string[]): boolean {
  return (
    cells[0] === headings[0] && cells.length === headings.length && cells.every((cell, at) => cell === headings[at])
  );
}

function ragged({ row, cells }: RawRow, width: number): Finding[] {
  if (cells.length < width) return [finding("row-short", { rows: [row] }, { cells: cells.length, headings: width })];
  return cells.length > width && !isBlankRow(cells.slice(width)) ? [finding("row-long", { rows: [row] })] : [];
}
