import type { PageError } from "../components/error-summary.ts";
import { tooLong } from "../views/texts.ts";

/**
 * What is wrong with a text that may have so many characters.
 *
 * @param what begins the sentence, such as "The reason"
 * @example lengthErrors("The name", "by", "A. Panel", 200) // []
 */
export function lengthErrors(what: string, field: string, text: string, most: number): PageError[] {
  return text.length > most ? [{ text: tooLong(what, most), field }] : [];
}
