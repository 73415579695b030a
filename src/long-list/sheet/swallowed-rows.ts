import { nth } from "../../base/lists.ts";
import { columnLetters } from "../../base/table/column-letters.ts";
import { ROWS_ABOVE_HEADER } from "../../base/table/headed-table.ts";
import { countText } from "../../base/words/numbers.ts";
import { type Found, found, ListRefused } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { type Column, columnNamed } from "../headings/columns.ts";
import type { MappedHeadings } from "../headings/mapped-headings.ts";
import { columnsUnder, looksLikeCase, saysExample } from "./case-rows.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { ENOUGH_HEADINGS, findHeader, headingsKnown } from "./header.ts";
import { cellAt, type Sheet } from "./sheet.ts";

/**
 * Rows that ran into a value of another row, as a quotation mark does that is opened and not closed. The lines inside a value must
 * not look like rows of the list, wherever it stands: among the cases, above the headings, in a second row of headings, at the foot,
 * used or not; and in the headings themselves, of which nothing is believed then.
 *
 * @module
 */

const LINE_BREAK = /\r\n|[\r\n]/;
/** Values of a piece that must be what their columns hold before it is taken for a row. */
const ENOUGH = { withDate: 2, without: 3 };
/** A file may be one value of megabytes. */
const MOST_LINES = 20_000;
/** A workbook keeps what ran together where a text was opened and saved as one; it does not say what separated the values. */
const SEPARATORS_OF_TEXTS = [",", ";", "\t"];

/**
 * Finds the values that hold rows. The lines of a text are counted against its rows: only where there are more can a value hold a
 * line break at all.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example swallowedRows(sheet, 0, columns).map(({ code }) => code) // ["rows-swallowed"]
 */
export function swallowedRows(sheet: Sheet, header: number, columns: readonly Column[]): Found[] {
  if (sheet.text !== undefined && sheet.text.lines <= sheet.rows.length) return [];
  const headings = nth(sheet.rows, header);
  return sheet.rows.flatMap((cells, at) => {
    if (at === header || !holdsBreak(cells)) return [];
    return cells.flatMap((cell, index) => {
      const pieces = piecesOf(sheet, cell, index);
      // A title may say how a row is filled in.
      const isRow = (piece: Piece) =>
        looksLikeRow(piece, headings.length, columns) && (at > header || !saysExample(piece.cells));
      if (!pieces.some(isRow)) return [];
      const heading = at < header ? null : cellAt(headings, index).trim();
      return [found("rows-swallowed", ...swallowed(sheet, { row: at, index, heading }, cell))];
    });
  });
}

/**
 * Refuses a table whose headings swallowed rows: what stands in them then, and beside them, are values of cases, which no message
 * may name. Where no headings are found they may lie inside a value themselves.
 *
 * @throws ListRefused `rows-swallowed`
 * @example refuseSwallowedHeadings({ rows: [["Ref", "Sex", "Made on", "Notes\nA1,F,14/03/2026,5"]], … }, headings) // throws
 */
export function refuseSwallowedHeadings(sheet: Sheet, headings: MappedHeadings): void {
  const header = sheet.header ?? findHeader(sheet, headings);
  if (header === null) {
    const holdsHeadings = ({ cells }: Piece) => headingsKnown(cells, headings, ENOUGH_HEADINGS) >= ENOUGH_HEADINGS;
    refuseWhere(sheet, sheet.rows.slice(0, ROWS_ABOVE_HEADER).keys(), holdsHeadings);
  } else {
    const cells = nth(sheet.rows, header);
    const columns = holdsBreak(cells) ? columnsUnder(cells, headings) : [];
    const isRow = (piece: Piece) => looksLikeCase(piece.cells) || looksLikeRow(piece, cells.length, columns);
    refuseWhere(sheet, [header], isRow);
  }
}

function refuseWhere(sheet: Sheet, places: Iterable<number>, isRow: (piece: Piece) => boolean): void {
  for (const row of places) {
    for (const [index, cell] of sheet.rows[row]?.entries() ?? []) {
      if (!piecesOf(sheet, cell, index).some(isRow)) continue;
      const [place, details] = swallowed(sheet, { row, index, heading: null }, cell);
      throw new ListRefused("rows-swallowed", details, place);
    }
  }
}

/** @param heading null where the value does not stand below the headings */
function swallowed(
  { firstRow }: Sheet,
  { row, index, heading }: { readonly row: number; readonly index: number; readonly heading: string | null },
  cell: string,
): [{ rows: readonly number[]; column: string | null }, Found["details"]] {
  const rows = [firstRow + row];
  const details = {
    column: heading === null ? `column ${columnLetters(index)}` : columnNamed({ index, heading }),
    lines: countText(cell.split(LINE_BREAK, MOST_LINES).length - 1, "more line"),
    row: namedRows(rows, "rows"),
  };
  return [{ rows, column: heading || null }, details];
}

function holdsBreak(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) return true;
  return false;
}

/** A part of a value that runs over several lines: the end of the row that it is in, whole rows, and the start of another. */
interface Piece {
  readonly cells: readonly string[];
  /** The place in a row of its first cell. */
  readonly from: number;
  /** How many cells it lacks at the end of a row. */
  readonly lacks: "nothing" | "what follows the value";
  readonly to: number;
}

function piecesOf({ text }: Sheet, cell: string, index: number): readonly Piece[] {
  if (!holdsBreak([cell])) return [];
  const lines = cell.split(LINE_BREAK, MOST_LINES);
  return (text === undefined ? SEPARATORS_OF_TEXTS : [text.separator])
    .filter((separator) => cell.includes(separator))
    .flatMap((separator) =>
      lines.map((line, at) => pieceOf(line.split(separator).map(unquoted), at, lines.length, index)),
    );
}

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/g, "");
}

function pieceOf(cells: readonly string[], at: number, count: number, index: number): Piece {
  const last = at === count - 1;
  return { cells, from: at === 0 ? index : 0, lacks: last ? "what follows the value" : "nothing", to: index + 1 };
}

/** It has as many cells as a row has there, and some of them hold what their columns do. */
function looksLikeRow({ cells, from, lacks, to }: Piece, width: number, columns: readonly Column[]): boolean {
  const wanted = lacks === "nothing" ? width : to;
  if (Math.abs(from + cells.length - wanted) > 1) return false;
  const fitting = fittingColumns(columns, ({ index }) => cellAt(cells, index - from));
  return fitting.length >= (fitting.some(({ field }) => field.kind === "date") ? ENOUGH.withDate : ENOUGH.without);
}
