/** Small pieces of finding messages. @module */

const LONGEST_QUOTE = 60;

/**
 * Quotes a heading or a coded value for a message: one line, at most 60 characters.
 *
 * @example quoted("Referral\nOrder") // "“Referral Order”"
 */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const characters = [...line.slice(0, 2 * LONGEST_QUOTE)];
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…` : line}”`;
}

/**
 * Joins words as a sentence does.
 *
 * @example listed(["4", "7", "9"]) // "4, 7 and 9"
 */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/**
 * Names row numbers, runs shortened, at most ten runs.
 *
 * @example rowNumbers([1, 2, 3, 7]) // "1 to 3 and 7"
 */
export function rowNumbers(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs.slice(0, 10).flatMap(([first, last]) => {
    if (last - first < 2) return first === last ? [`${first}`] : [`${first}`, `${last}`];
    return [`${first} to ${last}`];
  });
  return runs.length > 10 ? `${shown.join(", ")} and ${runs.length - 10} more` : listed(shown);
}

/**
 * Names rows at the start of a sentence.
 *
 * @example rowsNamed([4]) // "Row 4"
 */
export function rowsNamed(rows: readonly number[]): string {
  return `${rows.length === 1 ? "Row" : "Rows"} ${rowNumbers(rows)}`;
}

/**
 * The letters over a spreadsheet column, counted from 0.
 *
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
