import { plainKey } from "../../base/plain-key.ts";
import { columnLetters } from "../../base/table/column-letters.ts";
import { listed } from "../../base/words/listed.ts";
import type { Field } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { quoted } from "../findings/wording.ts";
import { type Column, columnNamed, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import { hasFigures } from "../headings/heading-codes.ts";
import { isAmended, isNear, isNumbered } from "../headings/known-headings.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt, rowPlace, type Sheet } from "../sheet/sheet.ts";
import { isBlankLike, isCoded, readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import { isPlaceholder } from "../values/placeholders.ts";

/**
 * Looks at columns that may hold what another was read from. As long as they say the same, or nothing, it does not matter which
 * counts; where one says something else, or has a value where the other has none, a wrong one may have been read.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param rows those of the cases
 * @example checkRivals(sheet, 0, rows, matched).map(({ code }) => code) // ["columns-contradict"] for Start date beside another Start date2
 */
export function checkRivals(
  sheet: Sheet,
  header: number,
  rows: readonly RawRow[],
  { rivals }: Pick<MatchedColumns, "rivals">,
): Found[] {
  return rivals.flatMap(({ column, beaten, unknown }): Found[] => {
    const at = { ...rowPlace(sheet, header), column: column.heading };
    const details = { label: column.field.label, field: column.field.name, heading: quoted(column.heading) };
    const isOver = mergedOver(sheet, header, column);
    const words = inWords(rows, column);
    const isAnother = ({ heading }: UnusedColumn) =>
      isNumbered(heading, column.field) || isAmended(heading, column.field);
    const others = unknown.filter((other) => isAnother(other) || isOver(other) || words(other));
    const contrary = [...beaten, ...others]
      .map((other) => ({ other, rows: rowsThatDiffer(rows, column, other) }))
      .filter((one) => one.rows.length > 0);
    if (contrary.length > 0) {
      const numbers = [...new Set(contrary.flatMap((one) => one.rows))].sort((a, b) => a - b);
      const columns = lettered(contrary.map(({ other }) => other));
      return [found("columns-contradict", at, { ...details, columns, rows: namedRows(numbers, "rows") })];
    }
    return beaten.length === 0 ? [] : [found("column-passed-over", at, { ...details, columns: lettered(beaten) })];
  });
}

/** Whether a column has no heading of its own, since that of another is merged over it. */
function mergedOver({ merged = [] }: Sheet, header: number, { index: own }: Column) {
  const over = merged.filter(
    ({ top, bottom, left, right }) => top <= header && header <= bottom && left <= own && own <= right,
  );
  return ({ index, heading }: UnusedColumn) =>
    heading === "" && over.some(({ left, right }) => left <= index && index <= right);
}

/** Beside a column of figures, whether a column of the same name says in words what the figures stand for. */
function inWords(rows: readonly RawRow[], { index, field }: Column) {
  const { name } = field;
  if (!isCoded(name) || !hasFigures(name)) return () => false;
  const textOf = (cells: readonly string[], at: number) => cellAt(cells, at).trim();
  const isWord = (text: string) => text === "" || (!/\d/.test(text) && readCode(name, text).is === "code");
  return (other: UnusedColumn) =>
    isNear(other.heading, field) &&
    rows.every(({ cells }) => /^\d*$/.test(textOf(cells, index)) && isWord(textOf(cells, other.index)));
}

function lettered(columns: readonly UnusedColumn[]): string {
  return listed(
    columns.map((column) =>
      column.heading === "" ? columnNamed(column) : `${columnLetters(column.index)} (${quoted(column.heading)})`,
    ),
  );
}

function rowsThatDiffer(rows: readonly RawRow[], { index, field }: Column, other: UnusedColumn): number[] {
  const meaning = meaningIn(field);
  return rows.flatMap(({ row, cells }) => {
    const said = meaning(cellAt(cells, other.index));
    if (said === null) return [];
    const read = meaning(cellAt(cells, index));
    // Two systems have two references of one child.
    const differs = field.kind === "reference" ? read === null : read !== said;
    return differs ? [row] : [];
  });
}

/** What a cell says, so that two ways to write it are one; null where it says nothing. */
function meaningIn({ name, kind }: Field): (cell: string) => string | null {
  return (cell) => {
    const text = cell.trim();
    if (text === "" || isBlankLike(text) || isPlaceholder(text, name === "childId")) return null;
    if (kind === "date") {
      const date = readDate(text, "1900");
      return date.is === "date" ? date.iso : plainKey(text);
    }
    const code = isCoded(name) ? readCode(name, text) : null;
    return code?.is === "code" ? code.code : plainKey(text);
  };
}
