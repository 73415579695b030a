/**
 * What programs show in the place of a value. Spreadsheets: a word between # and ! or ?, in whatever language, short for not available
 * with a stroke, or only # where the column is too narrow; LibreOffice Err:502, in its languages; Visual Basic Error 2042; Access and
 * report servers #Error and #Deleted; what is still being fetched; and the kind of a thing that a program could not write as text.
 */
const ERRORS = [
  /^#[\u00a1\u00bf]?\p{L}[\p{L}\d_/ ]*[!?]$/u,
  /^#[\u00a1\u00bf]?\p{L}{1,2}\/\p{L}{1,4}$/u,
  /^#(?:N\/?A|N\/?D|NV|DIV\/0|REF|VALUE|NAME|NUM|NULL|ERROR|ERR|DELETED|BUSY|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|EXTERNAL|TIMEOUT|CIRC|GETTING_DATA|PYTHON)\b[^\d]*$/i,
  /^#(?:YOK|HI\u00c1NYZIK|NEN\u00cd_K_DISPOZICI|NEDOSTUPN\u00dd|BRAK|PUUTTUU|SAKNAS|MANQUANT|FEHLT)$/i,
  /^#{2,}$/,
  /^(?:err|error|erro|erreur|fehler|fel|feil|fejl|fout|hiba|hata|chyba|virhe|b\u0142\u0105d|eroare|gre\u0161ka|viga|klaida)\s?:\s?\d{3}$/i,
  /^error 20\d{2}$/i,
  /^(?:loading|calculating|updating|retrieving|requesting|fetching|getting|refreshing|waiting|querying)\b\D*(?:\.{2,}|\u2026)$/i,
  /^[[(<](?:object \w+|record|table|list|function|binary|binary data|long binary data|blob|clob|memo|collection)[\])>]$/i,
  /^System\.[A-Z]\w*(?:\.[A-Z_]\w*)*(?:\[\])?$/,
];
const LONGEST_ERROR = 40;

/**
 * Whether a cell holds no value at all but a program's complaint.
 *
 * @example isSpreadsheetError("#¡REF!") // true
 */
export function isSpreadsheetError(text: string): boolean {
  return text.length <= LONGEST_ERROR && ERRORS.some((looks) => looks.test(text));
}
