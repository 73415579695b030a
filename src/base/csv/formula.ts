/** A spreadsheet takes a value for a formula by a trigger at its start, also behind quotes, apostrophes and white
 *  space; in some countries the full-width signs too. */
const TRIGGERS = "=+-@＝＋－＠\t\r\0";
const BEFORE_TRIGGER = /["'\s]/;

/**
 * The places where a value starts that a spreadsheet may run: to a reader that does not know quoted line breaks, every line of a text
 * starts one, to one who splits at semicolons every piece between them. Looked for from the end: from the start, what follows each of a
 * thousand blank lines would be the blank lines behind it.
 *
 * @returns from last to first
 */
function* startsOfFormulas(text: string): Generator<number> {
  /** Whether a trigger follows, with nothing before it but what may stand there. */
  let triggered = false;
  for (let place = text.length - 1; place >= 0; place--) {
    const sign = text.charAt(place);
    triggered = TRIGGERS.includes(sign) || (triggered && BEFORE_TRIGGER.test(sign));
    if (triggered && isStart(text, place)) yield place;
  }
}

/** The two signs of one line's end are not parted. */
function isStart(text: string, place: number): boolean {
  const before = text.charAt(place - 1);
  return place === 0 || before === ";" || before === "\n" || (before === "\r" && text.charAt(place) !== "\n");
}

/**
 * Puts an apostrophe before whatever a spreadsheet may run as a formula, on every line of a value.
 * {@link unescapeFormula} takes it off again.
 *
 * @example escapeFormula("=1+1") // "'=1+1"
 */
export function escapeFormula(value: string): string {
  return changedAtStarts(value, (piece) => `'${piece}`);
}

/**
 * Undoes {@link escapeFormula}; any other value stays as it is. Exact for every text: whether a trigger follows does not
 * depend on the apostrophes before it, so one is taken off where one was put, and nowhere else.
 *
 * @example unescapeFormula("'=1+1") // "=1+1"
 */
export function unescapeFormula(value: string): string {
  return changedAtStarts(value, (piece) => (piece.startsWith("'") ? piece.slice(1) : piece));
}

function changedAtStarts(text: string, changed: (piece: string) => string): string {
  const pieces: string[] = [];
  let end = text.length;
  for (const place of startsOfFormulas(text)) {
    pieces.push(changed(text.slice(place, end)));
    end = place;
  }
  return pieces.length === 0 ? text : text.slice(0, end) + pieces.reverse().join("");
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
