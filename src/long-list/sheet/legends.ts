import type { Column } from "../headings/columns.ts";
import { hasFigures, headingCodes } from "../headings/heading-codes.ts";
import { isCoded } from "../values/coded-value.ts";
import { holdsCase } from "./case-rows.ts";
import { cellAt, type Sheet } from "./sheet.ts";

/** So many rows below the headings and at the foot are looked at: a legend stands at an end of a list, or beside its first rows. */
const ROWS = 15;
const COLUMNS = 60;
/** A figure beside a sign that says what it stands for. */
const SAYS = /\d\s*[=:–-]|[=:–-]\s*\d/;

/**
 * Gives columns whose figures could stand for something else what the list says of them: above the headings, below the cases or in
 * a column beside.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example withLegends(sheet, 1, columns)[2]?.legend // "Gender: 1 = Female, 2 = Male"
 */
export function withLegends(sheet: Sheet, header: number, columns: readonly Column[]): readonly Column[] {
  const mayNeedOne = ({ field: { name } }: Column) => isCoded(name) && hasFigures(name);
  if (!columns.some(mayNeedOne)) return columns;
  const used = new Set(columns.map(({ index }) => index));
  const { rows } = sheet;
  const said = new Set<string>();
  for (const [at, cells] of rows.entries()) {
    const isEnd = at < header || at >= rows.length - ROWS;
    if (at === header || (!isEnd && at > header + ROWS)) continue;
    // A case's own reference may be anything: 0-=M.
    const isOfList = !isEnd || (at > header && holdsCase(cells, columns));
    for (let index = 0; index < Math.min(cells.length, COLUMNS); index++) {
      const text = cellAt(cells, index).trim();
      if (!(isOfList && used.has(index)) && SAYS.test(text)) said.add(text);
    }
  }
  if (said.size === 0) return columns;
  return columns.map((column) => {
    const { name } = column.field;
    if (!isCoded(name) || !hasFigures(name)) return column;
    const legend = [...said].filter((text) => headingCodes(name, text).figures.size > 0).join(". ");
    return legend === "" ? column : { ...column, legend };
  });
}
