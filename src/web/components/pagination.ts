import { html, type Markup, NOTHING } from "../markup.ts";

/** To the pages before and after. */
export function pagination({ previous, next }: { readonly previous?: string; readonly next?: string }): Markup {
  if (previous === undefined && next === undefined) return NOTHING;
  const link = (href: string, rel: "prev" | "next", text: string) =>
    html`<div class="govuk-pagination__${rel}"><a class="govuk-link govuk-pagination__link" href="${href}" rel="${rel}"><span class="govuk-pagination__link-title">${text}<span class="govuk-visually-hidden"> page</span></span></a></div>`;
  return html`<nav class="govuk-pagination" aria-label="Pagination">${previous === undefined ? NOTHING : link(previous, "prev", "Previous")}${next === undefined ? NOTHING : link(next, "next", "Next")}</nav>`;
}
