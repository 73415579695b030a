/** A spreadsheet takes a value for a formula by a trigger at its start, also behind quotes, apostrophes and white
 *  space; in some countries the full-width signs too. */
const TRIGGER = String.raw`["'\s]*[=+\-@＝＋－＠\t\r\0]`;
/** Where a value starts; to a reader that does not know quoted line breaks, that is every line, to one who
 *  splits at semicolons every piece between them. */
const START = String.raw`(?<=^|;|\n|\r(?!\n))`;

const BEFORE_TRIGGER = new RegExp(`${START}(?=${TRIGGER})`, "g");
const APOSTROPHE = new RegExp(`${START}'(?=${TRIGGER})`, "g");

/**
 * Puts an apostrophe before whatever a spreadsheet may run as a formula, on every line of a value.
 * {@link unescapeFormula} takes it off again.
 *
 * @example escapeFormula("=1+1") // "'=1+1"
 */
export function escapeFormula(value: string): string {
  return value.replace(BEFORE_TRIGGER, "'");
}

/**
 * Undoes {@link escapeFormula}; any other value stays as it is. Exact for every text: whether a trigger follows does not
 * depend on the apostrophes before it, so one is taken off where one was put, and nowhere else.
 *
 * @example unescapeFormula("'=1+1") // "=1+1"
 */
export function unescapeFormula(value: string): string {
  return value.replace(APOSTROPHE, "");
}

/**
 * A text for a cell of a workbook, which runs no text, that is read as CSV is: escaped only where its own apostrophes would
 * be taken off.
 *
 * @example readAgain("=1") // "=1"
 * @example readAgain("'=1") // "''=1"
 */
export function readAgain(value: string): string {
  return unescapeFormula(value) === value ? value : escapeFormula(value);
}
