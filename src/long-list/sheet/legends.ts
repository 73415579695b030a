import type { Column } from "../headings/columns.ts";
import { codeOf, hasFigures, headingCodes } from "../headings/heading-codes.ts";
import { type CodedField, isCoded, readCode } from "../values/coded-value.ts";
import { holdsCase } from "./case-rows.ts";
import { codeTables } from "./code-tables.ts";
import { isBlankRow, type Sheet } from "./sheet.ts";

/** So many rows below the headings and at the foot are looked at: a legend stands at an end of a list, or beside its first rows. */
const ROWS = 15;
const COLUMNS = 60;
/** Of each other sheet. */
const ROWS_OF_OTHERS = 200;
/** A figure beside a sign that says what it stands for. */
const SAYS = /\d\s*[=:–-]|[=:–-]\s*\d/;
/** Two figures, each of which may be beside its code. */
const MAY_SAY = /(?<!\d)\d{1,2}(?!\d).*(?<!\d)\d{1,2}(?!\d)/s;
const OF_CODES = /\b(?:cod(?:e|es|ed|ing)|key|legend|means?|stands? for)\b/i;
/** Without a sign, a text that is longer is a note. */
const LONGEST = 200;

type Rows = Sheet["rows"];

/**
 * Gives columns whose figures could stand for something else what the list says of them: above the headings, below the cases, in
 * a column beside, in a note at the column itself, or on another sheet.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param others the rows of sheets that are no lists
 * @example withLegends(sheet, 1, columns, [])[2]?.legend // "1 = Female, 2 = Male"
 */
export function withLegends(
  sheet: Sheet,
  header: number,
  columns: readonly Column[],
  others: readonly Rows[],
): readonly Column[] {
  const mayNeedOne = ({ field: { name } }: Column) => isCoded(name) && hasFigures(name);
  if (!columns.some(mayNeedOne)) return columns;
  const own = rowsBeside(sheet, header, columns);
  const grids = [...others.map((rows) => rows.slice(0, ROWS_OF_OTHERS)), own];
  const said = new Set(grids.flatMap(textsOf));
  return columns.map((column) => {
    const { name } = column.field;
    if (!isCoded(name) || !hasFigures(name)) return column;
    const notes = (sheet.notes ?? []).filter((note) => note.column === column.index).map(({ text }) => text);
    const legend = [
      ...[...said, ...notes].filter((text) => saysCodes(name, text)),
      ...grids.flatMap((grid) => codeTables(grid, name, (word) => codeOf(name, word))),
    ].flatMap((text) => [...headingCodes(name, text).figures].map(([figure, code]) => `${figure} = ${code}`));
    return legend.length === 0 ? column : { ...column, legend: legend.join(", ") };
  });
}

/** The rows at the ends of a list and beside its first ones, without what is of a case in them. */
function rowsBeside({ rows }: Sheet, header: number, columns: readonly Column[]): Rows {
  const used = new Set(columns.map(({ index }) => index));
  return rows.map((cells, at) => {
    const isEnd = at < header || at >= rows.length - ROWS;
    if (!isEnd && at > header + ROWS) return [];
    // A case's own reference may be anything: 0-=M.
    const isOfList = at === header || (!isEnd && at > header) || (at > header && holdsCase(cells, columns));
    const some = cells.slice(0, COLUMNS);
    return isOfList ? some.map((cell, place) => (used.has(place) ? "" : cell)) : some;
  });
}

/** Each cell that may say what figures stand for, and each row whose cells say so together. */
function textsOf(rows: Rows): string[] {
  return rows.flatMap((cells) => {
    if (isBlankRow(cells)) return [];
    const filled = cells.slice(0, COLUMNS).flatMap((cell) => (cell.trim() === "" ? [] : [cell.trim()]));
    const whole = filled.join(" ");
    const maySay = (text: string) => text.length <= LONGEST && MAY_SAY.test(text);
    return [
      ...filled.filter((text) => SAYS.test(text) || maySay(text)),
      ...(filled.length > 1 && maySay(whole) && OF_CODES.test(whole) ? [whole] : []),
    ];
  });
}

/**
 * Whether a text says what figures of a field stand for. Without a sign between them it says of itself that these are codes, or it has
 * nothing else: "2 boys and 1 girl" counts.
 */
function saysCodes(field: CodedField, text: string): boolean {
  const { figures } = headingCodes(field, text);
  if (figures.size === 0 || SAYS.test(text)) return figures.size > 0;
  if (figures.size < 2 || new Set(figures.values()).size < figures.size) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  return OF_CODES.test(text) || words.every((word) => readCode(field, word).is === "code");
}
