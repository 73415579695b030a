import { nth } from "../../base/lists.ts";
import { isNumberVariable } from "../../sampling/vocabulary.ts";
import type { Field } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { type Column, columnNamed } from "../headings/columns.ts";
import { isCoded } from "../values/coded-value.ts";
import { cellAt, rowPlace, type Sheet } from "./sheet.ts";

/**
 * Gives the used columns what a reader of the sheet sees in place of what is stored: references that are numbers as their
 * number format shows them, codes that it shows as words as those, and nothing where a formula was never calculated.
 *
 * @example asShown({ rows: [["Ref"], ["1001"]], shown: [{ row: 1, column: 0, text: "YJ01001" }], … }, columns).rows[1] // ["YJ01001"]
 */
export function asShown(sheet: Sheet, columns: readonly Column[]): Sheet {
  const fields = new Map(columns.map(({ index, field }) => [index, field]));
  const shown =
    sheet.shown?.flatMap(({ row, column, text, words }) => {
      const field = fields.get(column);
      const seen = field?.kind === "reference" ? text : field !== undefined && isOfWords(field) ? words : null;
      return seen === null || seen === undefined ? [] : [{ row, column, text: seen }];
    }) ?? [];
  const blank = sheet.uncalculated?.map((place) => ({ ...place, text: "" })) ?? [];
  if (shown.length + blank.length === 0) return sheet;
  const rows = [...sheet.rows];
  for (const { row, column, text } of [...shown, ...blank]) {
    const cells = rows[row];
    if (cells !== undefined && column < cells.length) rows[row] = cells.with(column, text);
  }
  return { ...sheet, rows };
}

/** A number may stand for a word; an age or a date is the number itself, whatever is shown. */
function isOfWords({ name }: Field): boolean {
  return isCoded(name) && !isNumberVariable(name);
}

/**
 * Names what a sheet hides or strikes out and the list was read from all the same, and references whose number format cannot
 * be followed.
 *
 * @param read the numbers of the rows that were read
 * @example checkLooks(sheet, 0, columns, [2, 3]).map(({ code }) => code) // ["rows-hidden"]
 */
export function checkLooks(sheet: Sheet, header: number, columns: readonly Column[], read: readonly number[]): Found[] {
  const { hiddenRows = [], hiddenColumns = [], filtered = false } = sheet;
  let rows: ReadonlySet<number> | null = null;
  const numbersOf = (places: readonly number[]) => {
    if (places.length === 0) return [];
    rows ??= new Set(read);
    const wasRead = rows;
    return [...new Set(places)].map((row) => sheet.firstRow + row).filter((row) => wasRead.has(row));
  };
  const hidden = numbersOf(hiddenRows);
  const whole = new Set(struckRows(sheet, columns));
  const struck = numbersOf([...whole]);
  const unseen = columns.filter(({ index }) => hiddenColumns.includes(index));
  return [
    ...(unseen.length === 0
      ? []
      : [found("columns-hidden", rowPlace(sheet, header), { columns: unseen.map(columnNamed).join(", ") })]),
    ...(hidden.length === 0
      ? []
      : [
          found(
            "rows-hidden",
            { rows: hidden },
            { rows: namedRows(hidden, "Rows"), filter: filtered ? " by a filter" : "" },
          ),
        ]),
    ...(struck.length === 0 ? [] : [found("rows-struck-out", { rows: struck }, { rows: namedRows(struck, "Rows") })]),
    ...columns.flatMap(({ index, heading }) => {
      const cells = sheet.struckOut?.filter(({ row, column }) => column === index && !whole.has(row)) ?? [];
      const numbers = numbersOf(cells.map(({ row }) => row));
      return numbers.length === 0
        ? []
        : [found("cells-struck-out", { rows: numbers, column: heading }, { rows: namedRows(numbers, "Rows") })];
    }),
    ...columns
      .filter(({ field }) => field.kind === "reference")
      .flatMap(({ index, heading }) => {
        const unknown = sheet.shown?.filter(({ column, text }) => column === index && text === null) ?? [];
        const numbers = numbersOf(unknown.map(({ row }) => row));
        return numbers.length === 0 ? [] : [found("reference-format-unknown", { rows: numbers, column: heading })];
      }),
  ];
}

/** A row is struck out where at least half of its used cells that hold something are as a whole: a single one is a correction. */
function struckRows({ rows, struckOut = [] }: Sheet, columns: readonly Column[]): number[] {
  const used = new Set(columns.map(({ index }) => index));
  const struck = Map.groupBy(
    struckOut.filter(({ column, struck: how }) => how === "whole" && used.has(column)),
    ({ row }) => row,
  );
  return [...struck].flatMap(([row, cells]) => {
    const filled = columns.filter(({ index }) => cellAt(nth(rows, row), index).trim() !== "").length;
    return 2 * cells.length >= filled ? [row] : [];
  });
}
