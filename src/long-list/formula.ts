/** A value that a spreadsheet may take for a formula: a trigger at its start, also behind quotes, apostrophes and white space. */
const TRIGGER = /^["'\s]*[=+\-@\t\r\0]/;

/**
 * Puts an apostrophe before a value that a spreadsheet may run as a formula. {@link unescapeFormula} takes it off again.
 *
 * @example escapeFormula("=1+1") // "'=1+1"
 */
export function escapeFormula(value: string): string {
  return TRIGGER.test(value) ? `'${value}` : value;
}

/**
 * Undoes {@link escapeFormula}; any other value stays as it is.
 *
 * @example unescapeFormula("'=1+1") // "=1+1"
 */
export function unescapeFormula(value: string): string {
  return value.startsWith("'") && TRIGGER.test(value.slice(1)) ? value.slice(1) : value;
}
