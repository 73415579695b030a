import { longInstant } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { RatingRecord, Ratings } from "../../../ledger/ratings/records.ts";
import { bandsSentence, panelTable } from "../../../report/sections/rating-words.ts";
import { classificationSection, overallSection, standardsTable } from "../../../report/sections/ratings.ts";
import { linkButton } from "../../components/button.ts";
import { insetText } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { stated } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { term } from "../help/term.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { type People, personText } from "../inspections/person.ts";
import { type RatingsPart, ratingsAddress } from "./addresses.ts";
import { pictureLegend } from "./standard-picture.ts";
import { standardSection } from "./standard-section.ts";

type Standing = NonNullable<Ratings["standing"]>;

export interface RatingsContent {
  readonly file: InspectionFile;
  /** What the draw that stands is rated. */
  readonly standing: Standing;
  /** Of the inspection, in order. */
  readonly records: Ratings["records"];
  readonly people: People;
  readonly role: Role;
}

/** The ratings of an inspection: what they rest on, how sure they are, and what the panel decided. */
export function ratingsPage({ file, standing, records, people, role }: RatingsContent): Page {
  return inspectionPage(file, {
    title: "Ratings",
    body: html`${rated(file, standing, role)}${when(records.length > 0, () => html`<h2 class="govuk-heading-m">What was put on record</h2>${onRecord(file, records, people)}`)}`,
  });
}

function rated(file: InspectionFile, { rating, closed }: Standing, role: Role): Markup {
  const { bands } = file.specification.rating;
  const { judged, toInspect } = rating.progress;
  const onCases = rating.standards.filter(({ questions }) => questions.length > 0);
  const decided = panelTable(rating);
  const titles = new Map(file.specification.domains.map(({ id, title }) => [id, title]));
  return html`${closed ? insetText("The ratings are closed.") : NOTHING}
<div class="govuk-body-l">${partsOf(overallSection(rating))}</div>
<p class="govuk-body">${thousands(judged)} of ${countText(toInspect, "case")} judged in every ${term("key-question", "question")}. ${term("rating", "Ratings")} that rest on cases follow from the ${term("judgement", "judgements")} by ${term("band", "bands")}, and the panel may move them with a reason.</p>
${when(rating.warnings.length > 0, () => html`<ul class="govuk-list govuk-list--bullet">${rating.warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>`)}
${actions(file, closed, role)}
<h2 class="govuk-heading-m">Standards</h2>${tableMarkup(standardsTable(rating), { captionSize: "hidden" })}
${when(onCases.length > 0, () => html`<h2 class="govuk-heading-m">What each rests on</h2><p class="govuk-body">${bandsSentence(bands)}</p>${pictureLegend()}${onCases.map((one) => standardSection(file, one, bands))}`)}
<h2 class="govuk-heading-m">What the panel decided</h2>${decided.rows.length === 0 ? html`<p class="govuk-body">Nothing yet.</p>` : tableMarkup(decided, { captionSize: "hidden" })}
<h2 class="govuk-heading-m">Inspectors’ classifications beside the team’s</h2>${partsOf(classificationSection(rating, titles))}`;
}

function actions(file: InspectionFile, closed: boolean, role: Role): Markup {
  const link = (text: string, part: RatingsPart) => linkButton(text, ratingsAddress(file, part), "secondary");
  const may = (act: Parameters<typeof mayDo>[1]) => mayDo({ role }, act) && file.state !== "erased";
  return html`<div class="govuk-button-group govuk-!-display-none-print">
${may("ratings.decide") && !closed ? linkButton("Enter what the panel decided", ratingsAddress(file, "new")) : NOTHING}
${may("ratings.close") && !closed ? link("Close the ratings", "closure") : NOTHING}
${may("ratings.reopen") && closed ? link("Open the ratings again", "reopening") : NOTHING}
${link("Statement for the report", "statement")}${link("Workbook (Excel)", "ratings.xlsx")}${link("Figures (CSV)", "questions.csv")}</div>`;
}

const CAUSES: Readonly<Record<RatingRecord["cause"], string>> = {
  decided: "The panel decided",
  closed: "The ratings were closed",
  reopened: "The ratings were opened again",
};

function onRecord(file: InspectionFile, records: readonly RatingRecord[], people: People): Markup {
  return table({
    caption: "What was put on record",
    captionSize: "hidden",
    columns: [
      { text: "Number" },
      { text: "What" },
      { text: "When" },
      { text: "By" },
      { text: "Rated", numeric: true },
      { text: "Why" },
    ],
    rows: [...records]
      .reverse()
      .map((one) => [
        html`<a class="govuk-link" href="${ratingsAddress(file, one.number)}">${one.number}<span class="govuk-visually-hidden">: the ratings then</span></a>`,
        CAUSES[one.cause],
        longInstant(one.at),
        html`<bdi>${personText(people, one.by)}</bdi>`,
        `${thousands(one.rated)} of ${countText(one.standards, "standard")}`,
        one.reason === null ? "" : stated(one.reason),
      ]),
  });
}
