import { TERM_LINK, wordAddress } from "../../components/links.ts";
import { html, type Markup } from "../../markup.ts";
import type { WordId } from "./words.ts";

/**
 * A word of the field, where it first stands on a page: it leads to what it means.
 *
 * @param shown the word as it stands in its sentence; the words of its place unless told, so that no page's script has the glossary in it
 * @example term("reserve", "reserves") // <a href="/help/words#reserve" …>reserves</a>
 */
export function term(word: WordId, shown: string = word.replaceAll("-", " ")): Markup {
  return html`<a class="${TERM_LINK}" href="${wordAddress(word)}">${shown}</a>`;
}
