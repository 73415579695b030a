/**
 * Joins words as a sentence does.
 *
 * @example listed(["4", "7", "9"]) // "4, 7 and 9"
 */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
