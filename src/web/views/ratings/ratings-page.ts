import { longInstant } from "../../../base/words/dates.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { RatingRecord, Ratings } from "../../../ledger/records/rating-records.ts";
import { askedProgress } from "../../../rating/progress.ts";
import { classificationSection } from "../../../report/sections/after-the-draw/classification.ts";
import { overallSection } from "../../../report/sections/after-the-draw/overall.ts";
import { bandsSentence, panelTable } from "../../../report/sections/after-the-draw/rating-words.ts";
import { standardsTable } from "../../../report/sections/after-the-draw/ratings.ts";
import { ratingSentences } from "../../../report/sections/warnings.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { insetText } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { stated } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { type RatingsPart, ratingsAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { type People, personText } from "../inspections/person.ts";
import { pictureLegend } from "./standard-picture.ts";
import { standardSection } from "./standard-section.ts";
import { RATING_RECORDS, RATINGS } from "./texts.ts";

type Standing = NonNullable<Ratings["standing"]>;

export interface RatingsContent {
  readonly file: InspectionFile;
  /** What the draw that stands is rated; null where there is only what was recorded before. */
  readonly standing: Standing | null;
  /** Of the inspection, in order. */
  readonly records: Ratings["records"];
  readonly people: People;
  readonly role: Role;
}

/** The ratings of an inspection: what they rest on, how sure they are, and what the panel decided. */
export function ratingsPage({ file, standing, records, people, role }: RatingsContent): Page {
  return inspectionPage(file, {
    title: RATINGS.title,
    body: html`${standing === null ? insetText(RATINGS.noneStand(file.state === "erased")) : rated(file, standing, role)}${when(records.length > 0, () => html`<h2 class="govuk-heading-m">${RATING_RECORDS.title}</h2>${onRecord(file, records, people)}`)}`,
  });
}

function rated(file: InspectionFile, { rating, closed }: Standing, role: Role): Markup {
  const { bands } = file.specification.rating;
  const { judged, toInspect } = askedProgress(rating, file.specification);
  const onCases = rating.standards.filter(({ questions }) => questions.length > 0);
  const decided = panelTable(rating);
  const known = ratingSentences(rating, file.specification);
  const titles = new Map(file.specification.domains.map(({ id, title }) => [id, title]));
  return html`${closed ? insetText(RATINGS.closed) : NOTHING}
<div class="govuk-body-l">${partsOf(overallSection(rating, file.specification))}</div>
<p class="govuk-body">${RATINGS.judged(judged, toInspect)} ${RATINGS.howTheyFollow()}</p>
${when(known.length > 0, () => html`<ul class="govuk-list govuk-list--bullet">${known.map((one) => html`<li>${one}</li>`)}</ul>`)}
${actions(file, closed, role)}
<h2 class="govuk-heading-m">${RATINGS.standards}</h2>${tableMarkup(standardsTable(rating), { captionSize: "hidden" })}
${when(onCases.length > 0, () => html`<h2 class="govuk-heading-m">${RATINGS.restOn}</h2><p class="govuk-body">${bandsSentence(bands)}</p>${pictureLegend()}${onCases.map((one) => standardSection(file, one, file.specification))}`)}
<h2 class="govuk-heading-m">${RATINGS.decided}</h2>${decided.rows.length === 0 ? html`<p class="govuk-body">${RATINGS.nothingDecided}</p>` : tableMarkup(decided, { captionSize: "hidden" })}
<h2 class="govuk-heading-m">${RATINGS.classifications}</h2>${partsOf(classificationSection(rating, titles))}`;
}

function actions(file: InspectionFile, closed: boolean, role: Role): Markup {
  const way = (text: string, part: RatingsPart) => linkButton(text, ratingsAddress(file, part), "secondary");
  const may = (act: Parameters<typeof mayDo>[1]) => mayDo({ role }, act) && file.state !== "erased";
  return html`<div class="govuk-button-group govuk-!-display-none-print">
${may("ratings.decide") && !closed ? linkButton(RATINGS.enter, ratingsAddress(file, "new")) : NOTHING}
${may("ratings.close") && !closed ? way(RATINGS.close, "closure") : NOTHING}
${may("ratings.reopen") && closed ? way(RATINGS.reopen, "reopening") : NOTHING}
${way(RATINGS.statement, "statement")}${way(RATINGS.workbook, "ratings.xlsx")}${way(RATINGS.figures, "questions.csv")}</div>`;
}

function onRecord(file: InspectionFile, records: readonly RatingRecord[], people: People): Markup {
  const texts = RATING_RECORDS;
  return table({
    caption: texts.title,
    captionSize: "hidden",
    columns: [
      { text: texts.number },
      { text: texts.what },
      { text: texts.when },
      { text: texts.by },
      { text: texts.rated, numeric: true },
      { text: texts.why },
    ],
    rows: [...records]
      .reverse()
      .map((one) => [
        link(texts.recordOf(one.number), ratingsAddress(file, one.number)),
        texts.causes[one.cause],
        longInstant(one.at),
        html`<bdi>${personText(people, one.by)}</bdi>`,
        texts.ofStandards(one.rated, one.standards),
        one.reason === null ? "" : stated(one.reason),
      ]),
  });
}
