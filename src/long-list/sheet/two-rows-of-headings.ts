import { nth } from "../../base/lists.ts";
import { listed } from "../../base/words/listed.ts";
import { FIELDS } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import type { Framework } from "../headings/framework.ts";
import type { MappedHeadings } from "../headings/mapped-headings.ts";
import { columnsUnder } from "./case-rows.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { cellAt, isBlankRow, rowPlace, type Sheet } from "./sheet.ts";

/** A sheet whose headings stand in one row. */
export interface OneRowOfHeadings {
  readonly sheet: Sheet;
  readonly findings: readonly Found[];
}

/** One alone is a title. */
const FEWEST_HEADINGS = 2;

/**
 * Puts headings that stand in two rows into one. Where they go on from one row to the next, word by word, as a report wraps them, they
 * are read together. Else, as where cells are merged over several of them: the next row above or below names
 * columns of which the row of headings has none. That is told, for whoever reads the list has to see the same; so put together, the
 * rest of the list can be judged.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example inOneRow({ rows: [["Ref", "Sex", ""], ["", "", "Disposal"]], … }, 0, headings, framework).sheet.rows[0] // ["Ref", "Sex", "Disposal"]
 */
export function inOneRow(
  sheet: Sheet,
  header: number,
  headings: MappedHeadings,
  { isNeeded }: Pick<Framework, "isNeeded">,
): OneRowOfHeadings {
  const wrapped = wrappedHeadings(sheet, header, headings, isNeeded);
  if (wrapped !== null) return wrapped;
  const own = nth(sheet.rows, header);
  const used = columnsUnder(own, headings);
  const places = new Set(used.map(({ index }) => index));
  const fields = new Set(used.map(({ field }) => field));
  const above = sheet.rows.slice(0, header).findLastIndex((cells) => !isBlankRow(cells));
  const below = sheet.rows.findIndex((cells, at) => at > header && !isBlankRow(cells));
  for (const at of [above, below]) {
    const cells = sheet.rows[at] ?? [];
    const others = columnsUnder(cells, headings).filter(({ index, field }) => !places.has(index) && !fields.has(field));
    const isMissed = others.some(({ field, index }) => isNeeded(field.name) || (at === below && index >= own.length));
    if (!isMissed || !areHeadings(cells, used)) continue;
    const names = listed([...new Set(others.map(({ field }) => field.label))]);
    const rows = (place: number) => namedRows(rowPlace(sheet, place).rows, "rows");
    return {
      sheet: { ...sheet, rows: sheet.rows.with(header, joined(own, others)).with(at, []) },
      findings: [
        found("headings-in-two-rows", rowPlace(sheet, header), { names, there: rows(at), header: rows(header) }),
      ],
    };
  }
  return { sheet, findings: [] };
}

/**
 * Headings of which the words stand in two rows, in that of the headings and the one next to it. All that are needed must be known
 * so, and none that was known by itself be lost: a group's heading stands above its columns as well.
 */
function wrappedHeadings(
  sheet: Sheet,
  header: number,
  headings: MappedHeadings,
  isNeeded: Framework["isNeeded"],
): OneRowOfHeadings | null {
  const known = columnsUnder(nth(sheet.rows, header), headings);
  for (const at of [header - 1, header + 1]) {
    const other = sheet.rows[at];
    if (other === undefined || !areHeadings(other, known)) continue;
    const [upper, lower] = [nth(sheet.rows, Math.min(at, header)), nth(sheet.rows, Math.max(at, header))];
    const words = Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) =>
      `${cellAt(upper, place).trim()} ${cellAt(lower, place).trim()}`.trim(),
    );
    const together = columnsUnder(words, headings);
    const places = new Set(together.map(({ index }) => index));
    const fields = new Set(together.map(({ field }) => field));
    if (fields.size <= new Set(known.map(({ field }) => field)).size) continue;
    if (FIELDS.some((field) => isNeeded(field.name) && !fields.has(field))) continue;
    if (known.some(({ index }) => !places.has(index))) continue;
    const details = {
      rows: namedRows(
        [at, header].sort((a, b) => a - b).map((place) => sheet.firstRow + place),
        "Rows",
      ),
    };
    return {
      sheet: { ...sheet, rows: sheet.rows.with(header, words).with(at, []) },
      findings: [found("headings-wrapped", rowPlace(sheet, header), details)],
    };
  }
  return null;
}

/** Whether a row has several cells, and nothing that only a case has. */
function areHeadings(cells: readonly string[], used: readonly Column[]): boolean {
  if (cells.filter((cell) => cell.trim() !== "").length < FEWEST_HEADINGS) return false;
  return fittingColumns(used, ({ index }) => cellAt(cells, index)).length === 0;
}

function joined(own: readonly string[], others: readonly Column[]): string[] {
  const width = Math.max(own.length, ...others.map(({ index }) => index + 1));
  const headings = new Map(others.map(({ index, heading }) => [index, heading]));
  return Array.from({ length: width }, (_, at) => headings.get(at) ?? cellAt(own, at));
}
