import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { StoredRating } from "../../../ledger/records/rating-records.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { overallSection } from "../../../report/sections/after-the-draw/overall.ts";
import { panelTable } from "../../../report/sections/after-the-draw/rating-words.ts";
import { standardsTable } from "../../../report/sections/after-the-draw/ratings.ts";
import type { Methodology } from "../../../report/statement.ts";
import type { RatingExplanation } from "../../../use-cases/explain/explain-rating.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { summaryList } from "../../components/lists.ts";
import { partsOf, sectionsMarkup, tableMarkup } from "../../components/section.ts";
import { code, cut, stated } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { ratingsAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { doneMarkup, type People } from "../inspections/person.ts";
import { RATING_RECORD, RATING_STATEMENT, RATINGS, STANDARD } from "./texts.ts";

/** Pages about ratings that change nothing. @module */

/** The ratings in plain words, to be copied into a report. */
export function statementPage(file: InspectionFile, { title, sections }: Methodology): Page {
  return inspectionPage(file, {
    title: RATING_STATEMENT.title(title),
    body: html`<div class="govuk-button-group govuk-!-display-none-print">${linkButton(RATING_STATEMENT.download, ratingsAddress(file, "statement.txt"))}${link(RATINGS.back, ratingsAddress(file))}</div>
<div class="longlist-statement longlist-break">${sectionsMarkup(sections)}</div>`,
  });
}

/** How one rating came about, step by step. */
export function explainedPage(file: InspectionFile, { title }: RatedStandard, explained: RatingExplanation): Page {
  const { standard, rating, steps } = explained;
  return inspectionPage(file, {
    title: STANDARD.cameToBe(`${standard} ${title}`, rating),
    body: html`<ol class="govuk-list govuk-list--number govuk-list--spaced longlist-statement">${steps.map((step) => html`<li><bdi>${cut(step, 3000)}</bdi></li>`)}</ol>
<p class="govuk-body">${link(RATINGS.back, ratingsAddress(file))}</p>`,
  });
}

/** Ratings as they were put on record. */
export function recordedPage(file: InspectionFile, record: StoredRating, people: People): Page {
  const { number, cause, reason, publishedDigest, content } = record;
  const { rating } = content;
  const decided = panelTable(rating);
  return inspectionPage(file, {
    title: RATING_RECORD.title(number),
    body: html`${summaryList([
      { key: RATING_RECORD.causes[cause], value: doneMarkup(people, record) },
      ...(reason === null ? [] : [{ key: RATING_RECORD.why, value: stated(reason) }]),
      { key: RATING_RECORD.reference, value: code(publishedDigest) },
    ])}
<h2 class="govuk-heading-m">${cause === "reopened" ? RATING_RECORD.ratingsThatWereClosed : RATING_RECORD.ratings}</h2>${partsOf(overallSection(rating, file.specification))}${tableMarkup(standardsTable(rating), { captionSize: "hidden" })}
<h2 class="govuk-heading-m">${RATING_RECORD.decided}</h2>${decided.rows.length === 0 ? html`<p class="govuk-body">${RATINGS.nothingDecided}</p>` : tableMarkup(decided, { captionSize: "hidden" })}
<p class="govuk-body">${link(RATINGS.back, ratingsAddress(file))}</p>`,
  });
}
