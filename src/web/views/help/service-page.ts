import { heading, type Page } from "../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import type { ServiceText } from "./service-texts.ts";

/** A page of text: what the service says of itself. */
export function servicePage({ title, lead, sections }: ServiceText): Page {
  return {
    title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
<p class="govuk-body-l">${lead}</p>
${sections.map(([name, ...parts]) => html`<h2 class="govuk-heading-m">${name}</h2>${parts.map(partMarkup)}`)}</div></div>`,
  };
}

function partMarkup(part: Content | readonly Content[]): Markup {
  if (part === "") return NOTHING;
  if (!isList(part)) return html`<p class="govuk-body">${part}</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${part.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function isList(part: Content | readonly Content[]): part is readonly Content[] {
  return Array.isArray(part);
}
