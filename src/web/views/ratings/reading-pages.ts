import { longInstant } from "../../../base/words/dates.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { StoredRating } from "../../../ledger/ratings/records.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { panelTable } from "../../../report/sections/rating-words.ts";
import { overallSection, standardsTable } from "../../../report/sections/ratings.ts";
import type { Methodology } from "../../../report/statement.ts";
import { levelInText } from "../../../sampling/level-names.ts";
import type { RatingExplanation } from "../../../use-cases/explain/explain-rating.ts";
import { linkButton } from "../../components/button.ts";
import { summaryList } from "../../components/lists.ts";
import { partsOf, sectionsMarkup, tableMarkup } from "../../components/section.ts";
import { code, cut, stated } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { type People, personText } from "../inspections/person.ts";
import { ratingsAddress } from "./addresses.ts";

/** Pages about ratings that change nothing. @module */

/** The ratings in plain words, to be copied into a report. */
export function statementPage(file: InspectionFile, { title, sections }: Methodology): Page {
  return inspectionPage(file, {
    title: `${title}: statement`,
    body: html`<div class="govuk-button-group govuk-!-display-none-print">${linkButton("Download as text", ratingsAddress(file, "statement.txt"))}<a class="govuk-link" href="${ratingsAddress(file)}">Back to the ratings</a></div>
<div class="longlist-statement longlist-break">${sectionsMarkup(sections)}</div>`,
  });
}

/** How one rating came about, step by step. */
export function explainedPage(file: InspectionFile, { title }: RatedStandard, explained: RatingExplanation): Page {
  const { standard, rating, steps } = explained;
  return inspectionPage(file, {
    title: `How ${standard} ${title} came to be ${rating === null ? "not rated" : levelInText(rating)}`,
    body: html`<ol class="govuk-list govuk-list--number govuk-list--spaced longlist-statement">${steps.map((step) => html`<li><bdi>${cut(step, 3000)}</bdi></li>`)}</ol>
<p class="govuk-body"><a class="govuk-link" href="${ratingsAddress(file)}">Back to the ratings</a></p>`,
  });
}

const CAUSES: Readonly<Record<StoredRating["cause"], string>> = {
  decided: "Decided",
  closed: "Closed",
  reopened: "Opened again",
};

/** Ratings as they were put on record. */
export function recordedPage(file: InspectionFile, record: StoredRating, people: People): Page {
  const { number, cause, at, by, reason, publishedDigest, content } = record;
  const { rating } = content;
  const decided = panelTable(rating);
  return inspectionPage(file, {
    title: `Ratings, record ${number}`,
    body: html`${summaryList([
      { key: CAUSES[cause], value: html`${longInstant(at)}, by <bdi>${personText(people, by)}</bdi>` },
      ...(reason === null ? [] : [{ key: "Why", value: stated(reason) }]),
      { key: "Reference", value: code(publishedDigest) },
    ])}
<h2 class="govuk-heading-m">${cause === "reopened" ? "The ratings that were closed" : "The ratings then"}</h2>${partsOf(overallSection(rating))}${tableMarkup(standardsTable(rating), { captionSize: "hidden" })}
<h2 class="govuk-heading-m">What the panel had decided</h2>${decided.rows.length === 0 ? html`<p class="govuk-body">Nothing yet.</p>` : tableMarkup(decided, { captionSize: "hidden" })}
<p class="govuk-body"><a class="govuk-link" href="${ratingsAddress(file)}">Back to the ratings</a></p>`,
  });
}
