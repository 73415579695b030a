import { longDate } from "../../../../base/words/dates.ts";
import type { InspectionsOrder } from "../../../../ledger/inspections/read-inspections.ts";
import type { InspectionSummary } from "../../../../ledger/inspections/records.ts";
import { isAssigned, STATES, type State } from "../../../../ledger/states.ts";
import { button, linkButton } from "../../../components/button.ts";
import { form, hidden } from "../../../components/form.ts";
import { input } from "../../../components/input.ts";
import { type Link, pagination } from "../../../components/links.ts";
import { banner } from "../../../components/notices.ts";
import { table } from "../../../components/table.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../../markup.ts";
import { inspectionAddress, teamName } from "../facts.ts";
import { stateName, stateTag } from "../state-tag.ts";

/** Which of the inspections are shown. */
interface Shown {
  /** All unless told. */
  readonly state: State | undefined;
  /** Part of the team's name; blank for all. */
  readonly team: string;
  readonly order: InspectionsOrder;
  /** Those after this inspection; the first unless told. */
  readonly before?: string | undefined;
}

/** @example inspectionsAddress({ state: "open", team: "", order: "newest" }) // "/inspections?state=open" */
function inspectionsAddress({ state, team, order, before }: Shown): string {
  const query = new URLSearchParams({
    ...(state && { state }),
    ...(team !== "" && { team }),
    ...(order !== "newest" && { order }),
    ...(before && { before }),
  });
  return query.size === 0 ? "/inspections" : `/inspections?${query}`;
}

/** Leads to the inspections in each state, and to all; which of them are shown is said to those who hear the page too. */
function stateChoice(shown: Shown): Markup {
  return html`<nav aria-label="State" class="longlist-choice"><ul class="govuk-list">${[undefined, ...STATES].map(
    (state) => {
      const current = state === shown.state ? html` aria-current="true"` : NOTHING;
      return html`<li><a class="govuk-link govuk-link--no-visited-state" href="${inspectionsAddress({ ...shown, state, before: undefined })}"${current}>${state === undefined ? "All" : stateName(state)}</a></li>`;
    },
  )}</ul></nav>`;
}

/** A page of the inspections that somebody may see. */
interface InspectionsList {
  readonly inspections: readonly InspectionSummary[];
  readonly shown: Shown;
  /** The inspection after which others come; undefined where there are none. */
  readonly continuesAfter: string | undefined;
  readonly mayCreate: boolean;
  /** What else there is of the service, for whoever looks. */
  readonly service: readonly Link[];
  /** Whether nothing is deleted until whoever looks has confirmed the clock. */
  readonly held: boolean;
  /** What of an inspection somebody sees who may not see its own page: the judgements. */
  readonly part?: "judgements";
}

export function inspectionsPage({
  inspections,
  shown,
  continuesAfter,
  mayCreate,
  service,
  held,
  part,
}: InspectionsList): Page {
  const { state, team, before } = shown;
  const none = inspections.length === 0 && state === undefined && team === "" && before === undefined;
  const first = { ...shown, before: undefined };
  return {
    title: state === undefined ? "Inspections" : `Inspections: ${stateName(state).toLowerCase()}`,
    ...(before !== undefined && {
      back: { text: shown.order === "newest" ? "Newest inspections" : "First page", href: inspectionsAddress(first) },
    }),
    body: html`${when(held, () => CLOCK)}${heading("Inspections")}
${when(mayCreate, () => linkButton("New inspection", "/inspections/new"))}
${none ? nothing(mayCreate) : html`${teamSearch(shown)}${stateChoice(shown)}`}${inspections.length > 0 ? inspectionsTable(inspections, first, part) : none ? NOTHING : noneOf(shown)}
${pagination(continuesAfter === undefined ? {} : { next: inspectionsAddress({ ...shown, before: continuesAfter }) })}
${when(service.length > 0, () => html`<h2 class="govuk-heading-s">Of this service</h2><ul class="govuk-list">${service.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`)}`,
  };
}

const CLOCK = banner(
  "Clock",
  html`<p class="govuk-notification-banner__heading">Nothing that is due is deleted until the clock is confirmed. <a class="govuk-notification-banner__link" href="/retention">Compare it and confirm it</a>.</p>`,
  "important",
);

function teamSearch({ state, team, order }: Shown): Markup {
  return html`<div role="search" class="longlist-search">${form(
    { action: "/inspections", method: "get" },
    html`${state === undefined ? NOTHING : hidden("state", state)}${order === "newest" ? NOTHING : hidden("order", order)}${input({ name: "team", label: "Team", hint: "A part of its name", width: 20, value: team })}${button("Search", { kind: "secondary" })}`,
  )}</div>`;
}

function inspectionsTable(
  inspections: readonly InspectionSummary[],
  shown: Shown,
  part: InspectionsList["part"],
): Markup {
  const sort = (order: InspectionsOrder) => ({
    href: inspectionsAddress({ ...shown, order: shown.order === order ? "newest" : order }),
    now: shown.order !== order ? undefined : order === "team" ? ("ascending" as const) : ("descending" as const),
  });
  return table({
    caption: `Inspections, ${ORDER_WORDS[shown.order]}`,
    captionSize: "hidden",
    columns: [{ text: "Team", sort: sort("team") }, { text: "Inspection date", sort: sort("date") }, { text: "State" }],
    rows: inspections.map((one) => row(one, part)),
  });
}

const ORDER_WORDS: Readonly<Record<InspectionsOrder, string>> = {
  newest: "the newest first",
  date: "the last to take place first",
  team: "by the team’s name",
};

function row(inspection: InspectionSummary, part: InspectionsList["part"]): Markup[] {
  const address = `${inspectionAddress(inspection)}${part === undefined ? "" : `/${part}`}`;
  // Before the cases are with inspectors there is nothing for them to see.
  const leads = part === undefined || isAssigned(inspection.state);
  return [
    leads ? html`<a class="govuk-link" href="${address}">${teamName(inspection)}</a>` : html`${teamName(inspection)}`,
    html`${longDate(inspection.inspectionDate)}`,
    stateTag(inspection.state),
  ];
}

function noneOf({ state, team }: Shown): Markup {
  const text =
    team !== ""
      ? "No inspection is of such a team. Try a shorter part of its name, or all states."
      : state === undefined
        ? "There are no older inspections."
        : `No inspection is in the state ${stateName(state)}.`;
  return html`<p class="govuk-body">${text}</p>`;
}

function nothing(mayCreate: boolean): Markup {
  return mayCreate
    ? html`<p class="govuk-body">There are no inspections yet. Open one for each team: you then get the text that asks for its list, with the exact dates.</p>`
    : html`<p class="govuk-body">There is no inspection that your key covers. If you expected one, ask whoever gave you the key.</p>`;
}
