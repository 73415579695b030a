import { columnLetters } from "../../base/table/column-letters.ts";
import type { UnusedColumn } from "./columns.ts";

/** What programs call a column that has no heading: Column8, F8, Unnamed: 7, ...8, _c7. */
const NO_NAME =
  /^(?:(?:column|col|field|unnamed|untitled|no name|v|x|f|_c|string_field)[\s:._-]*\d{1,3}|[._]{1,3}\d{1,3})$/i;

/**
 * Whether a column has no heading, or one that a program gave it.
 *
 * @example isUnnamed({ index: 7, heading: "Column8" }) // true
 */
export function isUnnamed({ heading, index }: UnusedColumn): boolean {
  return heading === "" || heading === columnLetters(index) || NO_NAME.test(heading);
}
