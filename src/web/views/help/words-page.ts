import { heading, type Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { WORDS, type Word } from "./words.ts";

const TITLE = "What the words mean";

/** Every word of the field that pages use, each at an address of its own. */
export function wordsPage(): Page {
  const entries = Object.entries<Word>(WORDS);
  return {
    title: TITLE,
    crumbs: [{ text: "Help", href: "/help" }],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(TITLE)}
<p class="govuk-body">In the order in which you meet them.</p>
<nav aria-label="Words on this page"><ul class="govuk-list longlist-words-list">${entries.map(([id, { title }]) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`)}</ul></nav>
<dl class="longlist-words">${entries.map(
      ([id, { title, meaning, example }]) =>
        html`<div id="${id}"><dt class="govuk-heading-s">${title}</dt><dd class="govuk-body">${meaning}<p class="longlist-secondary">For example: ${example}</p></dd></div>`,
    )}</dl></div></div>`,
  };
}
