import type { Column } from "../columns/columns.ts";
import { FIELDS } from "../columns/fields.ts";
import { type TidyCells, tidyColumn } from "../columns/tidy-column.ts";
import { ListRefused } from "../findings/finding.ts";
import type { RawRow } from "./data-rows.ts";
import type { ReadLimits } from "./sheet.ts";

/** The rows of one sheet with its used columns. */
export interface SheetRows {
  readonly used: readonly Column[];
  readonly rows: readonly RawRow[];
}

/** The list: its rows over all sheets and its used columns, text tidied; nothing else of it is kept. */
export interface JoinedRows {
  /** One for each field that any sheet has, under the heading of the first that has it. */
  readonly used: readonly Column[];
  /** Row numbers, as {@link rowOfSheet} has them. */
  readonly numbers: readonly number[];
  /** The cells of each used column, one for each row; blank in the rows of a sheet that lacks it. */
  readonly columns: readonly TidyCells[];
}

/**
 * Puts the rows of all sheets into one list, column by column, each by its own sheet's headings.
 *
 * @throws ListRefused `no-cases`, `too-many-rows`
 * @example joinSheets([{ used: columns, rows }], READ_LIMITS).numbers // [2, 3]
 */
export function joinSheets(sheets: readonly SheetRows[], limits: ReadLimits): JoinedRows {
  const numbers = sheets.flatMap(({ rows }) => rows.map(({ row }) => row));
  if (numbers.length === 0) throw new ListRefused("no-cases");
  if (numbers.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  const [only] = sheets;
  if (sheets.length === 1 && only !== undefined) {
    return { used: only.used, numbers, columns: only.used.map(({ index }) => tidyColumn(only.rows, index)) };
  }
  const used = FIELDS.flatMap((field) => {
    const first = sheets.flatMap((sheet) => sheet.used).find((column) => column.field === field);
    return first === undefined ? [] : [first];
  });
  return { used, numbers, columns: used.map(({ field }) => joined(sheets, field.name)) };
}

function joined(sheets: readonly SheetRows[], name: Column["field"]["name"]): TidyCells {
  const cells: string[] = [];
  const unusual: number[] = [];
  for (const { used, rows } of sheets) {
    const index = used.find(({ field }) => field.name === name)?.index ?? -1;
    const tidy = tidyColumn(rows, index);
    for (const at of tidy.unusual) unusual.push(cells.length + at);
    for (const cell of tidy.cells) cells.push(cell);
  }
  return { cells, unusual };
}
