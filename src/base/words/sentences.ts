/** How parts of sentences become sentences: most of what stands in the way is told in lower case, without a stop. @module */

/** @example capitalised("the receipt is empty") // "The receipt is empty" */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** @example sentence("the list could not be worked on") // "The list could not be worked on." */
export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`;
}

/**
 * The text of an error beside its field, which has no stop at its end.
 *
 * @example withoutStop("It is empty. Enter a name.") // "It is empty. Enter a name"
 */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}
