import { nth } from "../../base/lists.ts";
import { ROWS_ABOVE_HEADER } from "../../base/table/headed-table.ts";
import { listed } from "../../base/words/listed.ts";
import { FIELDS, type Field } from "../fields.ts";
import { ListRefused } from "../findings/finding.ts";
import { quoted, SEPARATORS } from "../findings/wording.ts";
import { isNear, knownField } from "../headings/known-headings.ts";
import { type MappedHeadings, rowHeadings } from "../headings/mapped-headings.ts";
import { isBlankRow, READ_LIMITS, type ReadLimits, type Sheet } from "./sheet.ts";

/** Different fields that a row beside the headings names before it is taken for headings of its own. */
export const ENOUGH_HEADINGS = 3;

/**
 * Whether the cells of a row that is not that of the headings name so many fields that they are headings too.
 *
 * @example namesFields(["Ref", "Sex", "Start date"]) // true
 */
export function namesFields(cells: readonly string[]): boolean {
  return new Set(cells.map(knownField).filter((field) => field !== null)).size >= ENOUGH_HEADINGS;
}

/**
 * How many different fields the cells of a row are headings of.
 *
 * @param least what fewer do not matter than: rows of values are given up after a few cells, with what was counted till then
 * @example headingsKnown(["Case reference", "Team", "Gender"], mappedHeadings(NO_MAPPINGS)) // 2
 */
export function headingsKnown(cells: readonly string[], headings: MappedHeadings, least = 0): number {
  const known = new Set<Field>();
  const meaningAt = rowHeadings(cells, headings);
  const most = Math.min(cells.length, READ_LIMITS.columns);
  for (let place = 0; place < most && known.size + most - place >= least; place++) {
    const field = nth(cells, place) === "" ? null : meaningAt(place).field;
    if (field !== null) known.add(field);
  }
  return known.size;
}

/**
 * The place in `sheet.rows` of the row of headings: the first of those near the top that hold the most known ones.
 * One known heading is enough only in a row of three or more, because a title may be a known word by chance.
 *
 * @returns null where no row qualifies
 * @example findHeader({ rows: [["Anytown"], ["Ref", "Sex"]] }, mappedHeadings(NO_MAPPINGS)) // 1
 */
export function findHeader(sheet: Pick<Sheet, "rows">, headings: MappedHeadings): number | null {
  let best = { index: -1, known: 0 };
  for (const [index, cells] of sheet.rows.slice(0, ROWS_ABOVE_HEADER).entries()) {
    const known = headingsKnown(cells, headings, best.known);
    const enough = known >= 2 || (known === 1 && cells.filter((cell) => cell.trim() !== "").length >= 3);
    if (enough && known > best.known) best = { index, known };
  }
  return best.known > 0 ? best.index : null;
}

/**
 * The place of the headings of a sheet that is read.
 *
 * @throws ListRefused `file-empty`, `no-header`, `rows-in-one-column`, `too-many-columns`
 * @example headerOf(sheet, headings, READ_LIMITS) // 1 where the first row is a title
 */
export function headerOf(
  sheet: Sheet,
  headings: MappedHeadings,
  limits: ReadLimits,
  looked: readonly string[] = [],
): number {
  if (sheet.rows.every((cells) => isBlankRow(cells))) throw new ListRefused("file-empty");
  const header = sheet.header ?? findHeader(sheet, headings);
  if (header === null) {
    const separator = separatorInCells(sheet);
    if (separator !== null) throw new ListRefused("rows-in-one-column", { separator });
    const labels = listed(FIELDS.filter(({ needed }) => needed).map(({ label }) => label));
    throw new ListRefused("no-header", {
      rows: ROWS_ABOVE_HEADER,
      labels,
      looked: looked.length > 1 ? ` of any sheet that was looked at (${listed(looked.map(quoted))})` : "",
      near: nearHeadings(sheet),
    });
  }
  const count = nth(sheet.rows, header).findLastIndex((cell) => cell.trim() !== "") + 1;
  if (count > limits.columns) throw new ListRefused("too-many-columns", { count, limit: limits.columns });
  return header;
}

/** What stands between headings that share one cell, as a message has it; null where none do. */
function separatorInCells({ rows }: Sheet): string | null {
  const alone = rows
    .slice(0, ROWS_ABOVE_HEADER)
    .flatMap(([first = "", ...others]) => (isBlankRow(others) && first.length <= LONGEST_LINE ? [first] : []));
  const between = Object.entries(SEPARATORS).find(([mark]) => alone.some((line) => namesFields(line.split(mark))));
  return between?.[1] ?? null;
}

const LONGEST_LINE = 2_000;
const MOST_NEAR = 10;
const COLUMNS_OF_A_LIST = 60;

/** Cells near the top that come near to a heading, in the row that has most of them; nothing else is quoted. */
function nearHeadings({ rows }: Sheet): string {
  const near = rows
    .slice(0, ROWS_ABOVE_HEADER)
    .map((cells) => cells.slice(0, COLUMNS_OF_A_LIST).filter((cell) => FIELDS.some((field) => isNear(cell, field))))
    .reduce((most, some) => (some.length > most.length ? some : most), []);
  if (near.length < 2) return "";
  return ` Near to known headings come ${listed(near.slice(0, MOST_NEAR).map(quoted))}.`;
}
