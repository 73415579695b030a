import { remembered } from "../../base/remembered.ts";
import { tidyText } from "../../base/text.ts";
import { LONGEST_VALUE } from "../values/plain-text.ts";
import { cellAt } from "./sheet.ts";

/**
 * What may need tidying, unwrapping or be unusable: a space at either end, a mark or a bracket in front, Err:502, dots at the end as of
 * Loading..., what a program calls its things, the first character of an entity, anything but printable ASCII.
 */
const UNUSUAL = /^[ #={'"`[(<]|^[Ee][Rr][Rr]|^System\.|[^ -%'-~]| $|\.\.$|:\s?\d{3}$/;

/** The cells of a column, tidied. */
export interface TidyCells {
  readonly cells: readonly string[];
  /** The places of the cells that are not short plain text: only these can be unusable. */
  readonly unusual: readonly number[];
}

/** A column to be tidied. */
export interface SentColumn {
  /** Its place in the rows. */
  readonly index: number;
  /** Whether it says the same in many rows, as all but references do. */
  readonly repeats: boolean;
}

/**
 * Tidies the columns of rows as they came; a row that is too short has a blank there. Where a column repeats itself each value is
 * looked at once, and all rows that have it share one text, which whoever reads the column finds again far faster.
 *
 * @example tidyColumns([{ cells: [" A1"] }, { cells: [] }], [{ index: 0, repeats: false }])[0].cells // ["A1", ""]
 */
export function tidyColumns(
  rows: readonly { readonly cells: readonly string[] }[],
  columns: readonly SentColumn[],
): readonly TidyCells[] {
  const tidied = columns.map(({ index, repeats }) => ({
    index,
    cells: new Array<string>(rows.length).fill(""),
    unusual: [] as number[],
    known: repeats ? remembered(tidyCell) : null,
  }));
  // Row by row, because the values of a row lie side by side in memory: a long list is read far faster so.
  rows.forEach((row, at) => {
    for (const { index, cells, unusual, known } of tidied) {
      const sent = cellAt(row.cells, index);
      if (known === null && isUsual(sent)) {
        cells[at] = sent;
        continue;
      }
      const cell = (known ?? tidyCell)(sent);
      if (cell.unusual) unusual.push(at);
      cells[at] = cell.text;
    }
  });
  return tidied;
}

/** A value as it is read, and whether it may need more than tidying. */
interface TidyCell {
  readonly text: string;
  readonly unusual: boolean;
}

function tidyCell(sent: string): TidyCell {
  return isUsual(sent) ? { text: sent, unusual: false } : { text: tidyText(sent), unusual: true };
}

/** Nearly all cells are, and one look is far cheaper than normalising. */
function isUsual(text: string): boolean {
  return text.length <= LONGEST_VALUE && !UNUSUAL.test(text);
}
