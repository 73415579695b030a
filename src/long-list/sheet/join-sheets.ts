import { FIELDS, type Field } from "../fields.ts";
import { ListRefused } from "../findings/finding.ts";
import type { Column } from "../headings/columns.ts";
import type { RawRow } from "./data-rows.ts";
import type { ReadLimits } from "./sheet.ts";
import { type TidyCells, tidyColumns } from "./tidy-column.ts";

/** A list as far as it is used: its rows and its used columns, text tidied; nothing else of it is kept. */
export interface UsedCells {
  /** One for each field; of several sheets under the heading of the first that has it. */
  readonly used: readonly Column[];
  /** Row numbers, as {@link rowOfSheet} has them. */
  readonly numbers: readonly number[];
  /** The cells of each used column, one for each row; blank in the rows of a sheet that lacks it. */
  readonly columns: readonly TidyCells[];
}

/**
 * Takes the cells of the used columns out of a sheet's rows.
 *
 * @example usedCells(columns, [{ row: 2, cells: ["A1 ", "x"] }]).columns[0].cells // ["A1"]
 */
export function usedCells(used: readonly Column[], rows: readonly RawRow[]): UsedCells {
  return {
    used,
    numbers: rows.map(({ row }) => row),
    columns: tidyColumns(
      rows,
      // A child's reference may stand on several rows, but on few.
      used.map(({ index, field }) => ({ index, repeats: field.kind !== "reference" })),
    ),
  };
}

/**
 * Puts the rows of all sheets into one list, column by column, each by its own sheet's headings.
 *
 * @throws ListRefused `no-cases`, `too-many-rows`
 * @example joinSheets([usedCells(columns, rows)], READ_LIMITS).numbers // [2, 3]
 */
export function joinSheets(sheets: readonly UsedCells[], limits: ReadLimits): UsedCells {
  const [only] = sheets;
  const list = sheets.length === 1 && only !== undefined ? only : joined(sheets);
  if (list.numbers.length === 0) throw new ListRefused("no-cases");
  if (list.numbers.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return list;
}

function joined(sheets: readonly UsedCells[]): UsedCells {
  const used = FIELDS.flatMap((field) => {
    const first = sheets.flatMap((sheet) => sheet.used).find((column) => column.field === field);
    return first === undefined ? [] : [first];
  });
  return {
    used,
    numbers: sheets.flatMap(({ numbers }) => numbers),
    columns: used.map(({ field }) => joinedColumn(sheets, field)),
  };
}

function joinedColumn(sheets: readonly UsedCells[], field: Field): TidyCells {
  const cells: string[] = [];
  const unusual: number[] = [];
  for (const { used, numbers, columns } of sheets) {
    const column = columns[used.findIndex((one) => one.field === field)];
    for (const at of column?.unusual ?? []) unusual.push(cells.length + at);
    for (const place of numbers.keys()) cells.push(column?.cells[place] ?? "");
  }
  return { cells, unusual };
}
