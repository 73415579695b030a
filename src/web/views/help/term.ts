import { html, type Markup } from "../../markup.ts";
import { WORDS, type WordId } from "./words.ts";

/** Where a word is explained. @example wordAddress("cell") // "/help/words#cell" */
export function wordAddress(word: WordId): string {
  return `/help/words#${word}`;
}

/**
 * A word of the field, where it first stands on a page: it leads to what it means.
 *
 * @param shown the word as it stands in its sentence; its title in small letters unless told
 * @example term("reserve", "reserves") // <a href="/help/words#reserve" …>reserves</a>
 */
export function term(word: WordId, shown: string = WORDS[word].title.toLowerCase()): Markup {
  return html`<a class="govuk-link longlist-term" href="${wordAddress(word)}">${shown}</a>`;
}
