import { type Content, html, type Markup, NOTHING } from "../markup.ts";
import { LINKS } from "./texts.ts";

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** What those who see the page know from where it stands, for those who hear it. */
export function unseen(text: string): Markup {
  return html`<span class="govuk-visually-hidden">${text}</span>`;
}

/** Words that lead somewhere. */
export function link(text: Content, href: string): Markup {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}

/** Where a word of the field is explained. @example wordAddress("cell") // "/help/words#cell" */
export function wordAddress(word: string): string {
  return `/help/words#${word}`;
}

/** How a link to an explained word looks. */
export const TERM_LINK = "govuk-link govuk-link--text-colour longlist-term";

/** One step back, above the page; a landmark, as all that stands outside the page's own part is. */
export function backLink({ text, href }: Link): Markup {
  return html`<nav aria-label="${LINKS.back}"><a href="${href}" class="govuk-back-link">${text}</a></nav>`;
}

/** Where the page is, above it. */
export function breadcrumbs(links: readonly Link[]): Markup {
  return html`<nav class="govuk-breadcrumbs" aria-label="${LINKS.breadcrumb}"><ol class="govuk-breadcrumbs__list">${links.map(
    ({ text, href }) =>
      html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${text}</a></li>`,
  )}</ol></nav>`;
}

/** To the pages before and after. */
export function pagination({ previous, next }: { readonly previous?: string; readonly next?: string }): Markup {
  if (previous === undefined && next === undefined) return NOTHING;
  const page = (href: string, rel: "prev" | "next", text: Content) =>
    html`<div class="govuk-pagination__${rel}"><a class="govuk-link govuk-pagination__link" href="${href}" rel="${rel}"><span class="govuk-pagination__link-title">${text}</span></a></div>`;
  return html`<nav class="govuk-pagination" aria-label="${LINKS.pagination}">${previous === undefined ? NOTHING : page(previous, "prev", LINKS.previous())}${next === undefined ? NOTHING : page(next, "next", LINKS.next())}</nav>`;
}

/** A file that the browser holds, for a link to save it. */
export interface Download {
  readonly text: string;
  readonly name: string;
  /** Of a Blob. */
  readonly href: string;
}
