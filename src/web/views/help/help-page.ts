import { heading, type Page } from "../../layout.ts";
import { PLACES } from "../../layout-texts.ts";
import { html, type Markup } from "../../markup.ts";
import { ON_THIS_PAGE } from "../texts.ts";
import { flow } from "./flow.ts";
import { HELP, HELP_PAGE, type PersonHelp } from "./help-texts.ts";

/** Help for each person who uses Longlist, on one page. */
export function helpPage(): Page {
  return {
    title: PLACES.help,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(PLACES.help)}
<p class="govuk-body-l">${HELP_PAGE.lead}</p>
<p class="govuk-body">${HELP_PAGE.words()}</p>
<nav aria-label="${ON_THIS_PAGE}"><ul class="govuk-list">${HELP.map(({ id, title }) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`)}</ul></nav></div></div>
${HELP.map(personHelp)}`,
  };
}

function personHelp({ id, title, wants, picture, steps, questions }: PersonHelp): Markup {
  return html`<section class="longlist-help" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${wants}</p>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${steps.map((step) => html`<li>${step}</li>`)}</ol>
${questions.map(([question, answer]) => html`<h3 class="govuk-heading-s longlist-help__question">${question}</h3><p class="govuk-body">${answer}</p>`)}
</div><div class="govuk-grid-column-one-third">${flow(picture)}</div></div></section>`;
}
