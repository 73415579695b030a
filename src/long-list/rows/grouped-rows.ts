import { hasTwice } from "../../base/has-twice.ts";
import { nth } from "../../base/lists.ts";
import type { FieldName } from "../columns/fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { UsedCells } from "../sheet/join-sheets.ts";

/** One row may be of a child of whom the team knows neither. */
const ENOUGH_ROWS = 2;

/**
 * Looks for rows that were grouped under their child: reference and gender stand on the first row of each child, and are blank on the
 * others, as a pivot table or a report shows them. Where a child is on two rows, or one is blank without the other, a blank is one.
 *
 * @example checkGrouped(cells).map(({ code }) => code) // ["rows-grouped"]
 */
export function checkGrouped({ used, columns, numbers }: UsedCells): Found[] {
  const placeOf = (name: FieldName) => used.findIndex(({ field }) => field.name === name);
  const [child, gender] = [placeOf("childId"), placeOf("gender")];
  if (child === -1 || gender === -1) return [];
  const [children, genders] = [nth(columns, child).cells, nth(columns, gender).cells];
  if (children[0] === "" || children.some((text, at) => (text === "") !== (genders[at] === ""))) return [];
  const rows = numbers.filter((_, at) => children[at] === "");
  if (rows.length < ENOUGH_ROWS || hasTwice(children.filter((text) => text !== ""))) return [];
  return [found("rows-grouped", { rows, column: nth(used, child).heading }, { rows: namedRows(rows) })];
}
