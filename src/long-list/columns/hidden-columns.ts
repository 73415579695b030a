import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { quoted } from "../findings/wording.ts";
import { type Column, lettered, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import { saysOthers } from "../headings/table-names.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt, rowPlace, type Sheet } from "../sheet/sheet.ts";
import { saysOfField } from "./column-meaning.ts";
import { isOneDate, rowsThatDiffer } from "./rival-columns.ts";

/** Of a column's cells: a few may be blank, or wrong. */
const MOST = 0.8;
/** What else lists have of dates and levels, whose headings say so. */
const OF_ANOTHER_THING =
  /\b(?:end|ends|ended|finish\w*|clos\w*|complet\w*|expir\w*|terminat\w*|due|next|review\w*|assess\w*|plan\w*|contact\w*|visit\w*|panel|hearing|offen[cd]\w*|re-?offend\w*|arrest\w*|breach\w*|birth|born|d\.?o\.?b|updat\w*|chang\w*|refer\w*|allocat\w*)\b/i;

/**
 * Warns of a hidden column that was read where beside it another, for all to see and not used, holds other values of its field: whoever
 * looks at the sheet takes those for the list's.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param rows those of the cases
 * @example checkHidden(sheet, 0, rows, matched).map(({ code }) => code) // ["column-hidden-differs"] for Start date beside Order made on
 */
export function checkHidden(
  sheet: Sheet,
  header: number,
  rows: readonly RawRow[],
  { rivals }: Pick<MatchedColumns, "rivals">,
): Found[] {
  const hidden = new Set(sheet.hiddenColumns);
  if (hidden.size === 0) return [];
  return rivals.flatMap(({ column, unknown }): Found[] => {
    const { field, heading } = column;
    // A value of these shows which field it is of: a yes, a number or a reference may be of anything.
    if (!hidden.has(column.index) || !field.needed || field.kind === "reference") return [];
    const others = unknown
      .filter(({ index }) => !hidden.has(index))
      .filter((other) => !saysOthers(other.heading) && !OF_ANOTHER_THING.test(other.heading))
      .filter((other) => areOfField(rows, column, other) && !isOneDate(rows, column, other))
      .map((other) => ({ other, differ: rowsThatDiffer(rows, column, other) }))
      .filter(({ differ }) => differ.length > 0);
    if (others.length === 0) return [];
    const numbers = [...new Set(others.flatMap(({ differ }) => differ))].sort((a, b) => a - b);
    const place = { ...rowPlace(sheet, header), column: heading };
    return [
      found("column-hidden-differs", place, {
        label: field.label,
        field: field.name,
        heading: quoted(heading),
        columns: lettered(others.map(({ other }) => other)),
        rows: namedRows(numbers, "rows"),
      }),
    ];
  });
}

function areOfField(rows: readonly RawRow[], { field }: Column, { index }: UnusedColumn): boolean {
  const says = saysOfField(field);
  // Figures alone may count anything.
  const isOfField = (cell: string) => says(cell) && !/^\s*\d*\s*$/.test(cell);
  return rows.filter(({ cells }) => isOfField(cellAt(cells, index))).length >= MOST * rows.length;
}
