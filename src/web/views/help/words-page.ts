import { heading, type Page } from "../../layout.ts";
import { PLACES } from "../../layout-texts.ts";
import { html } from "../../markup.ts";
import { WORDS, WORDS_PAGE, type Word } from "./words.ts";

/** Every word of the field that pages use, each at an address of its own. */
export function wordsPage(): Page {
  const entries = Object.entries<Word>(WORDS);
  return {
    title: PLACES.words,
    crumbs: [{ text: PLACES.help, href: "/help" }],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(PLACES.words)}
<p class="govuk-body">${WORDS_PAGE.lead}</p>
<nav aria-label="${WORDS_PAGE.contents}"><ul class="govuk-list longlist-words-list">${entries.map(([id, { title }]) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`)}</ul></nav>
<dl class="longlist-words">${entries.map(
      ([id, { title, meaning, example }]) =>
        html`<div id="${id}"><dt class="govuk-heading-s">${title}</dt><dd class="govuk-body">${meaning}<p class="longlist-secondary">${WORDS_PAGE.example(example)}</p></dd></div>`,
    )}</dl></div></div>`,
  };
}
