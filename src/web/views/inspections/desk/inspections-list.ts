import { longDate } from "../../../../base/words/dates.ts";
import { isAssigned, STATES, type State } from "../../../../ledger/access/states.ts";
import type { InspectionSummary } from "../../../../ledger/records/inspection-records.ts";
import type { InspectionsOrder } from "../../../../ledger/records/read-inspections.ts";
import { button, linkButton } from "../../../components/button.ts";
import { form, hidden } from "../../../components/form.ts";
import { input } from "../../../components/input.ts";
import { type Link, link, pagination } from "../../../components/links.ts";
import { banner } from "../../../components/notices.ts";
import { table } from "../../../components/table.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../../markup.ts";
import { inspectionAddress } from "../addresses.ts";
import { INSPECTIONS, teamName } from "../facts.ts";
import { stateTag } from "../state-tag.ts";
import { STATE_NAMES } from "../texts.ts";
import { INSPECTIONS_LIST } from "./texts.ts";

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
  return query.size === 0 ? INSPECTIONS.href : `${INSPECTIONS.href}?${query}`;
}

/** Leads to the inspections in each state, and to all; which of them are shown is said to those who hear the page too. */
function stateChoice(shown: Shown): Markup {
  return html`<nav aria-label="${INSPECTIONS_LIST.state}" class="longlist-choice"><ul class="govuk-list">${[
    undefined,
    ...STATES,
  ].map((state) => {
    const current = state === shown.state ? html` aria-current="true"` : NOTHING;
    return html`<li><a class="govuk-link govuk-link--no-visited-state" href="${inspectionsAddress({ ...shown, state, before: undefined })}"${current}>${state === undefined ? INSPECTIONS_LIST.allStates : STATE_NAMES[state]}</a></li>`;
  })}</ul></nav>`;
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
    title: state === undefined ? INSPECTIONS.text : INSPECTIONS_LIST.ofState(STATE_NAMES[state]),
    ...(before !== undefined && {
      back: {
        text: shown.order === "newest" ? INSPECTIONS_LIST.backToNewest : INSPECTIONS_LIST.backToFirst,
        href: inspectionsAddress(first),
      },
    }),
    body: html`${when(held, () => CLOCK)}${heading(INSPECTIONS.text)}
${when(mayCreate, () => linkButton(INSPECTIONS_LIST.open, "/inspections/new"))}
${none ? nothing(mayCreate) : html`${teamSearch(shown)}${stateChoice(shown)}`}${inspections.length > 0 ? inspectionsTable(inspections, first, part) : none ? NOTHING : noneOf(shown)}
${pagination(continuesAfter === undefined ? {} : { next: inspectionsAddress({ ...shown, before: continuesAfter }) })}
${when(service.length > 0, () => html`<h2 class="govuk-heading-s">${INSPECTIONS_LIST.ofService}</h2><ul class="govuk-list">${service.map(({ text, href }) => html`<li>${link(text, href)}</li>`)}</ul>`)}`,
  };
}

const CLOCK = banner(
  INSPECTIONS_LIST.clock.title,
  html`<p class="govuk-notification-banner__heading">${INSPECTIONS_LIST.clock.text((confirm) => html`<a class="govuk-notification-banner__link" href="/retention">${confirm}</a>`)}</p>`,
  "important",
);

function teamSearch({ state, team, order }: Shown): Markup {
  const { search } = INSPECTIONS_LIST;
  return html`<div role="search" class="longlist-search">${form(
    { action: INSPECTIONS.href, method: "get" },
    html`${state === undefined ? NOTHING : hidden("state", state)}${order === "newest" ? NOTHING : hidden("order", order)}${input({ name: "team", label: search.team, hint: search.hint, width: 20, value: team })}${button(search.button, { kind: "secondary" })}`,
  )}</div>`;
}

function inspectionsTable(
  inspections: readonly InspectionSummary[],
  shown: Shown,
  part: InspectionsList["part"],
): Markup {
  const { columns } = INSPECTIONS_LIST;
  const sort = (order: InspectionsOrder) => ({
    href: inspectionsAddress({ ...shown, order: shown.order === order ? "newest" : order }),
    now: shown.order !== order ? undefined : order === "team" ? ("ascending" as const) : ("descending" as const),
  });
  return table({
    caption: INSPECTIONS_LIST.ordered[shown.order],
    captionSize: "hidden",
    columns: [
      { text: columns.team, sort: sort("team") },
      { text: columns.date, sort: sort("date") },
      { text: columns.state },
    ],
    rows: inspections.map((one) => row(one, part)),
  });
}

function row(inspection: InspectionSummary, part: InspectionsList["part"]): Markup[] {
  const address = `${inspectionAddress(inspection)}${part === undefined ? "" : `/${part}`}`;
  // Before the cases are with inspectors there is nothing for them to see.
  const leads = part === undefined || isAssigned(inspection.state);
  return [
    leads ? link(teamName(inspection), address) : html`${teamName(inspection)}`,
    html`${longDate(inspection.inspectionDate)}`,
    stateTag(inspection.state),
  ];
}

function noneOf({ state, team }: Shown): Markup {
  const text =
    team !== ""
      ? INSPECTIONS_LIST.noneOfTeam
      : state === undefined
        ? INSPECTIONS_LIST.noneOlder
        : INSPECTIONS_LIST.noneInState(STATE_NAMES[state]);
  return html`<p class="govuk-body">${text}</p>`;
}

function nothing(mayCreate: boolean): Markup {
  return html`<p class="govuk-body">${mayCreate ? INSPECTIONS_LIST.none : INSPECTIONS_LIST.noneCovered}</p>`;
}
