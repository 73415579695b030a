/**
 * Orders text by UTF-16 code unit, the same on every engine and in every locale. For `Array.prototype.sort`.
 *
 * @example ["b", "a", "Z"].sort(byText) // ["Z", "a", "b"]
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * More marks than 100 on one letter, which no script has: to bring them into one order takes as many steps as the square of their
 * number, so that a request of 200 kB would take seconds. The two behind them become marks in the forms that go by meaning.
 */
const MANY_MARKS = /[\p{M}\uff9e\uff9f]{101}/u;
const MOST_MARKS = 100;

/**
 * Text in one of Unicode's normalisation forms; where more than 100 marks stand on one letter it stays as it is.
 *
 * @example inForm("e\u0301", "NFC") // "é"
 */
export function inForm(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  return text.length > MOST_MARKS && MANY_MARKS.test(text) ? text : text.normalize(form);
}

/**
 * Text as every list, request and record keeps it, so that one reference typed in two ways is the same: trimmed as
 * ECMAScript does and in Unicode normalisation form C.
 *
 * @example tidyText(" A1 ") // "A1"
 */
export function tidyText(text: string): string {
  return inForm(text.trim(), "NFC");
}

/**
 * The same on one line, for names and notes: a line break could make one entry of a page or a file look like two.
 *
 * @example tidyLine("Two\r\nlines ") // "Two lines"
 */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/[\t\n\r\u2028\u2029]+/g, " ");
}

/** What takes no room on a page. */
const WITHOUT_ROOM = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]+/gu;

/**
 * What a reader sees of a name who minds neither capitals nor the kind of its spaces: two that are the same by this are one
 * person's.
 *
 * @example seenText("A.\u00a0 A\u200bmes ") // "a. ames"
 */
export function seenText(text: string): string {
  return tidyText(text.replace(/\s+/g, " ").replace(WITHOUT_ROOM, "")).toLowerCase();
}
