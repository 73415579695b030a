import { html, type Markup } from "../markup.ts";

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** One step back, above the page. */
export function backLink({ text, href }: Link): Markup {
  return html`<a href="${href}" class="govuk-back-link">${text}</a>`;
}

/** Where the page is, above it. */
export function breadcrumbs(links: readonly Link[]): Markup {
  return html`<nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">${links.map(
    ({ text, href }) =>
      html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${text}</a></li>`,
  )}</ol></nav>`;
}
