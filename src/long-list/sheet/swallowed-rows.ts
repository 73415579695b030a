import { type Column, columnNamed } from "../columns/columns.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { isCoded, readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import type { RawRow } from "./data-rows.ts";
import type { Sheet } from "./sheet.ts";

const LINE_BREAK = /\r\n|[\r\n]/;
/** Values of a line that must be what their columns hold before the line is taken for a row. */
const ENOUGH_VALUES = 2;
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
      const lines = cell.split(LINE_BREAK).slice(1, MOST_LINES);
      const like = lines.filter((line) => looksLikeRow(line.split(text.separator), columns)).length;
      if (like === 0) return [];
      const heading = columnNamed({ index, heading: (headings[index] ?? "").trim() });
      return [
        found(
          "rows-swallowed",
          { rows: [row], column: headings[index]?.trim() || null },
          { column: heading, lines: lines.length, like, row: namedRows([row], "rows") },
        ),
      ];
    }),
  );
}

function looksLikeRow(cells: readonly string[], columns: readonly Column[]): boolean {
  if (cells.length < ENOUGH_VALUES) return false;
  const fitting = columns.filter(({ index, field }) => {
    const text = (cells[index] ?? "").replace(/^"|"$/g, "").trim();
    if (text === "") return false;
    if (field.kind === "date") return readDate(text, "1900").is === "date";
    return isCoded(field.name) && readCode(field.name, text).is === "code";
  });
  return fitting.length >= ENOUGH_VALUES;
}
