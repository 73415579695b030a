import { longDate } from "../../../../base/words/dates.ts";
import type { InspectionSummary } from "../../../../ledger/inspections/records.ts";
import { STATES, type State } from "../../../../ledger/states.ts";
import { linkButton } from "../../../components/button.ts";
import { pagination } from "../../../components/links.ts";
import { table } from "../../../components/table.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../../markup.ts";
import { inspectionAddress, teamName } from "../facts.ts";
import { stateName, stateTag } from "../state-tag.ts";

/** Which of the inspections are shown. */
interface Shown {
  /** All unless told. */
  readonly state: State | undefined;
  /** Those older than this inspection; the newest unless told. */
  readonly before?: string;
}

/** @example inspectionsAddress({ state: "open" }) // "/inspections?state=open" */
function inspectionsAddress({ state, before }: Shown): string {
  const query = new URLSearchParams({ ...(state && { state }), ...(before && { before }) });
  return query.size === 0 ? "/inspections" : `/inspections?${query}`;
}

/** Leads to the inspections in each state, and to all; which of them are shown is said to those who hear the page too. */
function stateChoice(shown: State | undefined): Markup {
  return html`<nav aria-label="State" class="longlist-choice"><ul class="govuk-list">${[undefined, ...STATES].map(
    (state) => {
      const current = state === shown ? html` aria-current="true"` : NOTHING;
      return html`<li><a class="govuk-link govuk-link--no-visited-state" href="${inspectionsAddress({ state })}"${current}>${state === undefined ? "All" : stateName(state)}</a></li>`;
    },
  )}</ul></nav>`;
}

/** A page of the inspections that somebody may see. */
interface InspectionsList {
  readonly inspections: readonly InspectionSummary[];
  /** Which alone are shown; all unless told. */
  readonly state: State | undefined;
  /** Whether the newest are on another page. */
  readonly continued: boolean;
  /** The inspection after which the older ones come; undefined where there are none. */
  readonly continuesAfter: string | undefined;
  readonly mayCreate: boolean;
}

export function inspectionsPage({ inspections, state, continued, continuesAfter, mayCreate }: InspectionsList): Page {
  const none = inspections.length === 0 && state === undefined && !continued;
  return {
    title: state === undefined ? "Inspections" : `Inspections: ${stateName(state).toLowerCase()}`,
    ...(continued && { back: { text: "Newest inspections", href: inspectionsAddress({ state }) } }),
    body: html`${heading("Inspections")}
${when(mayCreate, () => linkButton("New inspection", "/inspections/new"))}
${none ? nothing(mayCreate) : stateChoice(state)}${inspections.length > 0 ? inspectionsTable(inspections) : none ? NOTHING : noneOf(state)}
${pagination(continuesAfter === undefined ? {} : { next: inspectionsAddress({ state, before: continuesAfter }) })}`,
  };
}

function inspectionsTable(inspections: readonly InspectionSummary[]): Markup {
  return table({
    caption: "Inspections, the newest first",
    captionSize: "hidden",
    columns: [{ text: "Team" }, { text: "Inspection date" }, { text: "State" }],
    rows: inspections.map(row),
  });
}

function row(inspection: InspectionSummary): Markup[] {
  return [
    html`<a class="govuk-link" href="${inspectionAddress(inspection)}">${teamName(inspection)}</a>`,
    html`${longDate(inspection.inspectionDate)}`,
    stateTag(inspection.state),
  ];
}

function noneOf(state: State | undefined): Markup {
  const text =
    state === undefined ? "There are no older inspections." : `No inspection is in the state ${stateName(state)}.`;
  return html`<p class="govuk-body">${text}</p>`;
}

function nothing(mayCreate: boolean): Markup {
  return mayCreate
    ? html`<p class="govuk-body">There are no inspections yet. Open one for each team: you then get the text that asks for its list, with the exact dates.</p>`
    : html`<p class="govuk-body">There is no inspection that your key covers. If you expected one, ask whoever gave you the key.</p>`;
}
