import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";

/** As programs say that they left rows out; longer texts are read no further. */
const LONGEST = 400;
const SAYS_SO = new RegExp(
  [
    String.raw`\b(?:data|rows?|records?|results?|cases?|list|export|output)\b.*\b(?:omitted|truncated|cut off|exceed(?:s|ed)?|not (?:all )?(?:shown|displayed|exported)|too (?:large|many))\b`,
    String.raw`\b(?:first|top|showing|limited to|maximum of)\s+[\d,]+\s+(?:(?:of|out of)\s+[\d,]+|(?:rows?|records?|results?|cases?)\b)`,
    String.raw`^\W*(?:and\s+)?[\d,]+\s+more\s+(?:rows?|records?|results?|cases?)\b`,
    String.raw`\b(?:row|record|export) limit\b`,
  ].join("|"),
  "i",
);

/**
 * Whether a title or a note says that the list is not whole.
 *
 * @example saysIncomplete(["Exported data exceeded the allowed volume."]) // true
 */
export function saysIncomplete(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length <= LONGEST && SAYS_SO.test(cell));
}

/** @param rows those that say so */
export function incomplete(rows: readonly number[]): Found[] {
  return rows.length === 0 ? [] : [found("list-incomplete", { rows }, { rows: namedRows(rows, "Rows") })];
}
