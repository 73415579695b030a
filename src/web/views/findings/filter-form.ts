import { thousands } from "../../../base/words/numbers.ts";
import { select } from "../../components/choices.ts";
import { input } from "../../components/input.ts";
import { html, type Markup } from "../../markup.ts";

/** The place of the findings, which the page's script fills anew when some are looked for. */
export const FOUND = "found";
export const FILTER_FORM = "findings-filter";
export const FILTER_STATUS = "findings-shown";

/** Looks for some of the findings; only a script can work it. */
export function filterForm(all: number): Markup {
  return html`<form id="${FILTER_FORM}" class="longlist-filter" novalidate>${select({
    name: "severity",
    label: "Show",
    options: [
      { value: "", text: "All findings" },
      { value: "error", text: "Errors" },
      { value: "warning", text: "Warnings" },
      { value: "notice", text: "Notices" },
    ],
  })}${input({ name: "sought", label: "Words, column or row" })}
<p class="govuk-body" id="${FILTER_STATUS}" role="status">${shownText(all, all)}</p></form>`;
}

/** What stands in the findings' place where none is as looked for. */
export function nothingLikeIt(): Markup {
  return html`<p class="govuk-body">No finding is like that. Try other words, or another kind.</p>`;
}

/** @example shownText(2, 10000) // "2 of 10,000 findings" */
export function shownText(shown: number, all: number): string {
  return `${thousands(shown)} of ${thousands(all)} findings shown`;
}
