import { SEVERITIES } from "../../../long-list/findings/finding-order.ts";
import { select } from "../../components/choices.ts";
import { input } from "../../components/input.ts";
import { html, type Markup } from "../../markup.ts";
import { FINDINGS_FILTER, SEVERITY } from "./texts.ts";

/** The place of the findings, which the page's script fills anew when some are looked for. */
export const FOUND = "found";
export const FILTER_FORM = "findings-filter";
export const FILTER_STATUS = "findings-shown";

/** Looks for some of the findings; only a script can work it. */
export function filterForm(all: number): Markup {
  return html`<form id="${FILTER_FORM}" class="longlist-filter" novalidate>${select({
    name: "severity",
    label: FINDINGS_FILTER.show,
    options: [
      { value: "", text: FINDINGS_FILTER.all },
      ...SEVERITIES.map((severity) => ({ value: severity, text: SEVERITY[severity].title })),
    ],
  })}${input({ name: "sought", label: FINDINGS_FILTER.sought })}
<p class="govuk-body" id="${FILTER_STATUS}" role="status">${FINDINGS_FILTER.shown(all, all)}</p></form>`;
}

/** What stands in the findings' place where none is as looked for. */
export function nothingLikeIt(): Markup {
  return html`<p class="govuk-body">${FINDINGS_FILTER.none}</p>`;
}
