import { plainKey } from "../../base/plain-key.ts";
import { FIELD } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { columnNamed, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import { headingText } from "../headings/heading-text.ts";
import { isNear } from "../headings/known-headings.ts";
import { saysOthers } from "../headings/table-names.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt, rowPlace, type Sheet } from "../sheet/sheet.ts";
import { readDate } from "../values/date-value.ts";
import { LONGEST_COMPARED } from "../values/reference-looks.ts";

/** A heading that names the child and no more than that this is what it is called by. */
const NAMES_CHILD = /\b(?:child|youth|yp|young person|person|client|individual|service user)\b/;
const CALLED_BY =
  /^(?:(?:child|youth|yp|young|person|client|individual|service|user|s|the|id|no|number|ref|reference|identifier|key|code|unique|system|our|local|yot|yos|yjs) ?)+$/;
/** Of the cells in a column: how many hold a reference, of all rows and of those that hold anything, and how many different ones. */
const SHARE = { filled: 0.5, references: 0.8, different: 0.5 };

/**
 * Warns of a column that is not used, is called after the child and has references in it of which some stand on several rows, where the
 * list has no other reference of the child: each of those rows would count as a child of its own.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param rows those of the cases
 * @example checkChildColumn(sheet, 0, rows, matched).map(({ code }) => code) // ["child-column-unused"] for "YP" with P501 on two rows
 */
export function checkChildColumn(
  sheet: Sheet,
  header: number,
  rows: readonly RawRow[],
  { used, unused, mapped }: MatchedColumns,
): Found[] {
  if (used.some(({ field }) => field === FIELD.childId)) return [];
  const answered = new Set([...mapped].map(plainKey));
  return unused.flatMap((column): Found[] => {
    if (answered.has(plainKey(column.heading)) || !isOfChild(column)) return [];
    const shared = rowsOfRepeated(rows, column);
    if (shared.length === 0) return [];
    const details = { rows: namedRows(shared, "Rows"), column: columnNamed(column), field: FIELD.childId.name };
    return [found("child-column-unused", { ...rowPlace(sheet, header), column: column.heading }, details)];
  });
}

function isOfChild({ heading }: UnusedColumn): boolean {
  if (saysOthers(heading)) return false;
  const words = (
    headingText(heading)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
  return (NAMES_CHILD.test(words) && CALLED_BY.test(words)) || isNear(heading, FIELD.childId);
}

/** The rows with a reference that others have too; none where a column holds something else than references. */
function rowsOfRepeated(rows: readonly RawRow[], { index }: UnusedColumn): number[] {
  const cells = rows.map((row) => ({ row: row.row, text: cellAt(row.cells, index).trim() }));
  const filled = cells.filter(({ text }) => text !== "");
  const references = filled.filter(({ text }) => isReference(text));
  const same = Map.groupBy(references, ({ text }) => text);
  const areReferences =
    filled.length >= SHARE.filled * rows.length &&
    references.length >= SHARE.references * filled.length &&
    same.size >= SHARE.different * references.length;
  return areReferences
    ? [...same.values()].flatMap((some) => (some.length > 1 ? some.map(({ row }) => row) : [])).sort((a, b) => a - b)
    : [];
}

function isReference(text: string): boolean {
  return (
    text.length <= LONGEST_COMPARED && /\d/.test(text) && (/^\d+$/.test(text) || readDate(text, "1900").is !== "date")
  );
}
