/**
 * A cell of a CSV file for people, made safe to open in a spreadsheet: text that a spreadsheet could take for a formula
 * gets an apostrophe in front. Formulas begin with = + - @, and some programs look for them behind a tab, a line break, a
 * NUL or a quotation mark too.
 *
 * @see OWASP, CSV injection
 * @example safeCell("=1+1") // "'=1+1"
 */
export function safeCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  return /(^|[\r\n"'])[\s\u0000"']*[=+\-@]|^[\t\r\n\u0000]/.test(text) ? `'${text}` : text;
}
