import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { quoted } from "../findings/wording.ts";
import { type Column, lettered, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import { hasFigures } from "../headings/heading-codes.ts";
import { isAmended, isNear, isNumbered } from "../headings/known-headings.ts";
import { saysOthers } from "../headings/table-names.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt, rowPlace, type Sheet } from "../sheet/sheet.ts";
import { isCoded, readCode } from "../values/coded-value.ts";
import { meaningIn } from "./column-meaning.ts";
import { holdsField, oneToOne, rowsOfTwo } from "./repeated-columns.ts";

/**
 * Looks at columns that may hold what another was read from. As long as they say the same, or nothing, it does not matter which
 * counts; where one says something else, or has a value where the other has none, a wrong one may have been read. A column
 * without any value of the field is about another thing, whatever it is called.
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
  return rivals.flatMap(({ column, equals, beaten, unknown }): Found[] => {
    const at = { ...rowPlace(sheet, header), column: column.heading };
    const details = { label: column.field.label, field: column.field.name, heading: quoted(column.heading) };
    const unequal = differing(equals, (other) => rowsOfTwo(rows, column, other));
    if (unequal !== null) {
      const columns = lettered([column, ...equals].sort((a, b) => a.index - b.index));
      return [found("column-repeated", at, { ...details, columns, differ: ", and differ in ", rows: unequal.rows })];
    }
    const isOver = mergedOver(sheet, header, column);
    const words = inWords(rows, column);
    const isAnother = ({ heading }: UnusedColumn) =>
      isNumbered(heading, column.field) || isAmended(heading, column.field);
    const others = unknown.filter((other) => isAnother(other) || isOver(other) || words(other));
    const contrary = differing([...beaten, ...others], (other) =>
      isOneDate(rows, column, other) ? [] : rowsThatDiffer(rows, column, other),
    );
    if (contrary !== null) return [found("columns-contradict", at, { ...details, ...contrary })];
    const passed = [...equals, ...beaten];
    return passed.length === 0 ? [] : [found("column-passed-over", at, { ...details, columns: lettered(passed) })];
  });
}

/** Which of some columns differ from another, and in what rows, both for a message; null where none does. */
function differing<C extends UnusedColumn>(others: readonly C[], rowsOf: (other: C) => readonly number[]) {
  const contrary = others.map((other) => ({ other, rows: rowsOf(other) })).filter(({ rows }) => rows.length > 0);
  if (contrary.length === 0) return null;
  const numbers = [...new Set(contrary.flatMap(({ rows }) => rows))].sort((a, b) => a - b);
  return { columns: lettered(contrary.map(({ other }) => other)), rows: namedRows(numbers, "rows") };
}

/** Whether a column has no heading of its own, since that of another is merged over it. */
function mergedOver({ merged = [] }: Sheet, header: number, { index: own }: Column) {
  const over = merged.filter(
    ({ top, bottom, left, right }) => top <= header && header <= bottom && left <= own && own <= right,
  );
  return ({ index, heading }: UnusedColumn) =>
    heading === "" && over.some(({ left, right }) => left <= index && index <= right);
}

/**
 * Beside a column of figures, whether another says in words what the figures stand for: one of the same name, or one in which each word
 * stands beside one figure alone, whatever it is called.
 */
function inWords(rows: readonly RawRow[], { index, field }: Column) {
  const { name } = field;
  if (!isCoded(name) || !hasFigures(name)) return () => false;
  const textOf = (cells: readonly string[], at: number) => cellAt(cells, at).trim();
  const isWord = (text: string) => text === "" || (!/\d/.test(text) && readCode(name, text).is === "code");
  return (other: UnusedColumn) => {
    const pairs = rows.map(({ cells }) => ({ one: textOf(cells, index), two: textOf(cells, other.index) }));
    if (!pairs.every(({ one, two }) => /^\d*$/.test(one) && isWord(two))) return false;
    return (isNear(other.heading, field) && !saysOthers(other.heading)) || (rows.length >= ENOUGH_ROWS && isKey(pairs));
  };
}

/** Whether at least two figures stand each beside a word of its own. */
function isKey(pairs: readonly { readonly one: string; readonly two: string }[]): boolean {
  const isOneToOne = oneToOne(pairs);
  return new Set(pairs.map(({ two }) => two)).size > 1 && pairs.every((pair) => isOneToOne(pair));
}

/**
 * The rows in which another column says something else of a field than the one that it was read from, or something where that says nothing.
 *
 * @example rowsThatDiffer([{ row: 2, cells: ["F", "M"] }], sex, { index: 1, heading: "New sex" }) // [2]
 */
export function rowsThatDiffer(rows: readonly RawRow[], { index, field }: Column, other: UnusedColumn): number[] {
  if (!holdsField(rows, field, other)) return [];
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

/** Fewer rows may all have one date by chance. */
const ENOUGH_ROWS = 5;

/**
 * Whether a column says one day of all rows, as a report does of the day from which it counts, where the dates of the cases vary.
 *
 * @example isOneDate(rows, startDate, { index: 7, heading: "Started before" }) // true where 2 November 2026 stands in each
 */
export function isOneDate(rows: readonly RawRow[], { index, field }: Column, other: UnusedColumn): boolean {
  if (field.kind !== "date" || rows.length < ENOUGH_ROWS) return false;
  const meaning = meaningIn(field);
  const daysOf = (at: number) => new Set(rows.map(({ cells }) => meaning(cellAt(cells, at))));
  const days = daysOf(other.index);
  return days.size === 1 && !days.has(null) && daysOf(index).size > 1;
}
