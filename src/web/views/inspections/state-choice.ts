import { STATES, type State } from "../../../ledger/states.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { stateName } from "./state-tag.ts";

/** Which of the inspections are shown. */
export interface Shown {
  /** All unless told. */
  readonly state: State | undefined;
  /** Those older than this inspection; the newest unless told. */
  readonly before?: string;
}

/** @example inspectionsAddress({ state: "open" }) // "/inspections?state=open" */
export function inspectionsAddress({ state, before }: Shown): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(before && { before }) });
  return query.size === 0 ? "/inspections" : `/inspections?${query}`;
}

/** Leads to the inspections in each state, and to all; which of them are shown is said to those who hear the page too. */
export function stateChoice(shown: State | undefined): Markup {
  return html`<nav aria-label="State" class="longlist-choice"><ul class="govuk-list">${[undefined, ...STATES].map(
    (state) => {
      const current = state === shown ? html` aria-current="true"` : NOTHING;
      return html`<li><a class="govuk-link govuk-link--no-visited-state" href="${inspectionsAddress({ state })}"${current}>${state === undefined ? "All" : stateName(state)}</a></li>`;
    },
  )}</ul></nav>`;
}
