import { isBlankLike } from "../values/coded-value.ts";
import type { ColumnCells, ColumnValues } from "./column-values.ts";

/**
 * Reads a column of free text. Blank, or a dash alone, is null.
 *
 * @example readTextColumn({ column, cells: ["15", ""], unusual: [], rows: [2, 3] }).values // ["15", null]
 */
export function readTextColumn({ cells }: ColumnCells): ColumnValues {
  return { values: cells.map((text) => (text === "" || isBlankLike(text) ? null : text)), findings: [] };
}
