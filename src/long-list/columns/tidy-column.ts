import { tidyText } from "../../base/text.ts";

/**
 * What may need tidying, unwrapping or be unusable: a space at either end, a mark in front, Err:502, dots at the end as of
 * Loading..., anything but printable ASCII.
 */
const UNUSUAL = /^[ #={'"`]|^[Ee]rr|[^ -~]| $|\.\.$/;

/** The longest value that a list can need, in UTF-16 code units. */
export const LONGEST_VALUE = 1_000;

/** The cells of a column, tidied. */
export interface TidyCells {
  readonly cells: readonly string[];
  /** The places of the cells that are not short plain text: only these can be unusable. */
  readonly unusual: readonly number[];
}

/**
 * Tidies one column of rows as they came; a row that is too short has a blank there.
 *
 * @example tidyColumn([{ cells: [" A1"] }, { cells: [] }], 0) // { cells: ["A1", ""], unusual: [0] }
 */
export function tidyColumn(rows: readonly { readonly cells: readonly string[] }[], index: number): TidyCells {
  const unusual: number[] = [];
  const cells = rows.map((row, at) => {
    const text = row.cells[index] ?? "";
    if (text.length <= LONGEST_VALUE && !UNUSUAL.test(text)) return text; // Nearly all cells, and one look is far cheaper than normalising.
    unusual.push(at);
    return tidyText(text);
  });
  return { cells, unusual };
}
