import { countText } from "../../base/words/numbers.ts";
import { type Column, columnNamed } from "../columns/columns.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { RawRow } from "./data-rows.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { cellAt, type Sheet } from "./sheet.ts";

const LINE_BREAK = /\r\n|[\r\n]/;
/** Values of a piece that must be what their columns hold before it is taken for a row. */
const ENOUGH = { withDate: 2, without: 3 };
/** A file may be one value of megabytes. */
const MOST_LINES = 20_000;

/**
 * Finds rows that ran into a value of another row, as a quotation mark does that is opened and not closed: whatever the column,
 * used or not, the lines inside a quoted value must not look like rows of the list. The rows that the text itself suggests are
 * counted against those that were read: only where there are more lines than rows can a value hold a line break at all.
 *
 * @param rows those that were read, of the sheet
 * @example swallowedRows(sheet, headings, rows, columns).map(({ code }) => code) // ["rows-swallowed"]
 */
export function swallowedRows(
  { text, rows: all }: Sheet,
  headings: readonly string[],
  rows: readonly RawRow[],
  columns: readonly Column[],
): Found[] {
  if (text === undefined || text.lines <= all.length) return [];
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) => {
      if (!cell.includes("\n") && !cell.includes("\r")) return [];
      const lines = cell.split(LINE_BREAK).slice(0, MOST_LINES);
      const pieces = lines.map((line, at) => pieceOf(line.split(text.separator), at, lines.length, index));
      if (!pieces.some((piece) => looksLikeRow(piece, headings.length, columns))) return [];
      const heading = cellAt(headings, index).trim();
      const details = {
        column: columnNamed({ index, heading }),
        lines: countText(lines.length - 1, "more line"),
        row: namedRows([row], "rows"),
      };
      return [found("rows-swallowed", { rows: [row], column: heading || null }, details)];
    }),
  );
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

function pieceOf(cells: readonly string[], at: number, count: number, index: number): Piece {
  const last = at === count - 1;
  return { cells, from: at === 0 ? index : 0, lacks: last ? "what follows the value" : "nothing", to: index + 1 };
}

/** It has as many cells as a row has there, and some of them hold what their columns do. */
function looksLikeRow({ cells, from, lacks, to }: Piece, width: number, columns: readonly Column[]): boolean {
  const wanted = lacks === "nothing" ? width : to;
  if (Math.abs(from + cells.length - wanted) > 1) return false;
  const fitting = fittingColumns(columns, ({ index }) => cellAt(cells, index - from).replace(/^"|"$/g, ""));
  return fitting.length >= (fitting.some(({ field }) => field.kind === "date") ? ENOUGH.withDate : ENOUGH.without);
}
