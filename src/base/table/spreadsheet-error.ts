/**
 * What programs show in the place of a value. Spreadsheets: a word between # and ! or ?, in whatever language, or only # where
 * the column is too narrow; LibreOffice Err:502; Visual Basic Error 2042; Access and report servers #Error and #Deleted; what is still being fetched.
 */
const ERRORS = [
  /^#[\p{L}][\p{L}\d_/ ]*[!?]$/u,
  /^#(?:N\/?A|NV|DIV\/0|REF|VALUE|NAME|NUM|NULL|ERROR|ERR|DELETED|BUSY|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|EXTERNAL|TIMEOUT|CIRC|GETTING_DATA)\b[^\d]*$/i,
  /^#{2,}$/,
  /^err(?:or)?:\s?\d{3}$/i,
  /^error 20\d{2}$/i,
  /^(?:loading|calculating|updating|retrieving|requesting|fetching|getting|refreshing|waiting|querying)\b\D*(?:\.{2,}|\u2026)$/i,
];
const LONGEST_ERROR = 40;

/**
 * Whether a cell holds no value at all but a program's complaint.
 *
 * @example isSpreadsheetError("#N/A") // true
 */
export function isSpreadsheetError(text: string): boolean {
  return text.length <= LONGEST_ERROR && ERRORS.some((looks) => looks.test(text));
}
