import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { levelName } from "../../../sampling/specification/level-names.ts";
import { button } from "../../components/button.ts";
import { type Option, select } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { textarea } from "../../components/input.ts";
import { warningText } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { ratingsAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { PANEL } from "./texts.ts";

/** What the panel says of a standard, as it was typed; the rating is "" while it says nothing. */
export interface TypedDecision {
  readonly rating: string;
  readonly reason: string;
}

export interface PanelContent {
  readonly file: InspectionFile;
  /** In the order of the specification. */
  readonly standards: readonly RatedStandard[];
  /** One of each standard, in the same order. */
  readonly typed: readonly TypedDecision[];
  readonly errors: readonly PageError[];
  readonly request: string;
  /** Which record of the ratings it is to be. */
  readonly number: number;
}

/** The names of the fields of a standard, by its place. @example panelFields(0).rating // "rating-1" */
export function panelFields(place: number) {
  return { rating: `rating-${place + 1}`, reason: `reason-${place + 1}` } as const;
}

/**
 * What is wrong, in the order in which the page asks: the panel's own standards come first there, which a specification has after
 * some that rest on cases.
 */
function inOrder(standards: readonly RatedStandard[], errors: readonly PageError[]): PageError[] {
  const asked = (["panel", "cases"] as const).flatMap((basis) =>
    standards.flatMap((standard, place) => (standard.basis === basis ? Object.values<string>(panelFields(place)) : [])),
  );
  const placeOf = ({ field = "" }: PageError) => asked.indexOf(field);
  return [...errors].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Asks what the panel decided: ratings of its own standards, and what it moves of the others, with reasons. */
export function panelPage({ file, standards, typed, errors, request, number }: PanelContent): Page {
  const ofBasis = (basis: RatedStandard["basis"]) =>
    standards.flatMap((standard, place) =>
      standard.basis === basis ? fields(file, standard, place, typed[place], errors) : [],
    );
  const rated = file.specification.rating.domainsRated;
  return inspectionPage(file, {
    title: PANEL.title,
    errors: inOrder(standards, errors),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${PANEL.about}</p>
${warningText(PANEL.nameNoChild)}
${form(
  { action: ratingsAddress(file), request },
  html`${hidden("number", String(number))}<h2 class="govuk-heading-m">${PANEL.own}</h2>${ofBasis("panel")}
${rated ? html`<h2 class="govuk-heading-m">${PANEL.fromJudgements}</h2><p class="govuk-body">${PANEL.aboutMoving}</p>${ofBasis("cases")}` : ""}${button(PANEL.record)}`,
)}</div></div>`,
  });
}

function fields(
  { specification }: InspectionFile,
  { id, title, basis, rating, moved }: RatedStandard,
  place: number,
  { rating: chosen, reason }: TypedDecision = { rating: "", reason: "" },
  errors: readonly PageError[],
): Markup {
  const names = panelFields(place);
  const byRule = moved === null ? rating : moved.from;
  const unsaid = basis === "panel" ? PANEL.undecided : PANEL.asJudged(byRule);
  const options: Option[] = [
    { value: "", text: unsaid },
    ...specification.rating.bands.map((band) => ({ value: band.id, text: levelName(band.id) })),
  ];
  return html`<fieldset class="govuk-fieldset longlist-decision"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${id} ${title}</legend>${select(
    {
      name: names.rating,
      label: PANEL.rating,
      options,
      value: chosen,
      error: errorOf(errors, names.rating),
    },
  )}${textarea({
    name: names.reason,
    label: PANEL.reason.label,
    hint: basis === "panel" ? PANEL.reason.hint : PANEL.reason.hintOfMoved,
    rows: 2,
    value: reason,
    error: errorOf(errors, names.reason),
  })}</fieldset>`;
}
