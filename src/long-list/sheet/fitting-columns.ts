import type { Column } from "../headings/columns.ts";
import { isCoded, readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";

/**
 * The columns in which cells hold what only a case has there, a date or a code that is known: by them a row of cases is told from a
 * title or a note. References and figures could be anything.
 *
 * @param textOf what stands in a column
 * @example fittingColumns(columns, ({ index }) => ["A1", "F", "see file"][index] ?? "").map(({ field }) => field.name) // ["gender"]
 */
export function fittingColumns(columns: readonly Column[], textOf: (column: Column) => string): readonly Column[] {
  return columns.filter((column) => {
    const { field } = column;
    const text = textOf(column).trim();
    if (text === "") return false;
    if (field.kind === "date") return readDate(text, "1900").is === "date";
    return isCoded(field.name) && readCode(field.name, text).is === "code";
  });
}
