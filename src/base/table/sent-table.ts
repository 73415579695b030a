import { unescapeFormula } from "../csv/formula.ts";
import { inForm, tidyText } from "../text.ts";

/** A table as it was sent: a CSV file, or one sheet of a workbook, every cell as text. */
export interface SentTable {
  /** The file's name, for messages. */
  readonly file: string;
  /** The sheet's name; null where the file is one table. */
  readonly sheet: string | null;
  /** Blank rows are kept and rows may be ragged, so that `rows[i]` is row i + 1 of the spreadsheet. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that the sheet shows as one; places in `rows` and in a row, both ends included. */
  readonly merged: readonly {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  }[];
  /** Cells that read as blank because the file has a formula without its result. */
  readonly uncalculated: readonly { readonly row: number; readonly column: number }[];
}

/**
 * The text of a cell as records keep it; an apostrophe that our own files put before what could be run as a formula is taken off.
 *
 * @example cellText([" '=A1 "], 0) // "=A1"
 */
export function cellText(cells: readonly string[], column: number): string {
  const cell = cells[column] ?? "";
  const unescaped = unescapeFormula(cell);
  // What our own files escaped is undone as they wrote it: tidied first, a line end behind the apostrophe would be lost and
  // the apostrophe stay. Where people put spaces before one, it is found once they are gone.
  return unescaped === cell ? tidyText(unescapeFormula(tidyText(cell))) : tidyText(unescaped);
}

/**
 * A heading without what people write differently: case, spaces and punctuation.
 *
 * @example plainHeading("Most  cases:") // "most cases"
 */
export function plainHeading(heading: string): string {
  return inForm(heading, "NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}

/**
 * The id that a heading or a cell begins with, as of a standard or a question, and the words behind it.
 *
 * @example idAndWords("2.1.1: Assessment") // ["2.1.1", "assessment"]
 */
export function idAndWords(text: string): readonly [id: string, words: string] {
  const whole = text.trim();
  const [id = ""] = whole.split(/[\s:]/, 1);
  return [id, plainHeading(whole.slice(id.length))];
}

/**
 * An answer without what people write differently and mean the same by: case, spaces, and the signs that join words or part their
 * initials. Any other sign may be a doubt.
 *
 * @example plainAnswer("Very-High") // "very high"
 * @example plainAnswer("yes?") // "yes?"
 */
export function plainAnswer(text: string): string {
  return inForm(text, "NFC")
    .toLowerCase()
    .replace(/[\s./\\_\p{Pd}]+/gu, " ")
    .trim();
}
