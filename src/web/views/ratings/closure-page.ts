import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { askedProgress } from "../../../rating/progress.ts";
import type { Rating } from "../../../rating/rating-document.ts";
import { overallSection } from "../../../report/sections/after-the-draw/overall.ts";
import { standardsTable } from "../../../report/sections/after-the-draw/ratings.ts";
import { ratingSentences } from "../../../report/sections/warnings.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { textarea } from "../../components/input.ts";
import { link } from "../../components/links.ts";
import { summaryList } from "../../components/lists.ts";
import { warningText } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { ratingsAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { CLOSURE, REOPENING } from "./texts.ts";

export interface ClosureContent {
  readonly file: InspectionFile;
  readonly rating: Rating;
  readonly request: string;
  readonly errors?: readonly PageError[];
}

/** What closing the ratings means, before they are closed. */
export function closurePage({ file, rating, request, errors = [] }: ClosureContent): Page {
  const { judged, toInspect } = askedProgress(rating, file.specification);
  const known = ratingSentences(rating, file.specification);
  const left = known.map((one) => html`<li>${one}</li>`);
  return inspectionPage(file, {
    title: CLOSURE.title,
    errors,
    body: html`${partsOf(overallSection(rating, file.specification))}
${summaryList([
  { key: CLOSURE.judged, value: CLOSURE.ofAll(judged, toInspect) },
  {
    key: CLOSURE.rated,
    value: CLOSURE.ofAll(rating.standards.filter((one) => one.rating !== null).length, rating.standards.length),
  },
  ...(left.length === 0 ? [] : [{ key: CLOSURE.toKnow, value: html`<ul class="govuk-list">${left}</ul>` }]),
])}
${tableMarkup(standardsTable(rating))}
${warningText(CLOSURE.means)}
${form(
  { action: ratingsAddress(file, "closure"), request },
  html`${hidden("shown", rating.digest)}<div class="govuk-button-group">${button(CLOSURE.title, { kind: "warning" })}${link(CLOSURE.notNow, ratingsAddress(file))}</div>`,
)}`,
  });
}

export interface ReopeningContent {
  readonly file: InspectionFile;
  readonly reason: string;
  readonly request: string;
  readonly errors: readonly PageError[];
}

/** Asks why closed ratings are opened again. */
export function reopeningPage({ file, reason, request, errors }: ReopeningContent): Page {
  return inspectionPage(file, {
    title: REOPENING.title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${REOPENING.about}</p>
${form(
  { action: ratingsAddress(file, "reopening"), request },
  html`${textarea({
    name: "reason",
    label: REOPENING.why.label,
    hint: REOPENING.why.hint,
    value: reason,
    error: errorOf(errors, "reason"),
  })}<div class="govuk-button-group">${button(REOPENING.title)}${link(REOPENING.leave, ratingsAddress(file))}</div>`,
)}</div></div>`,
  });
}
