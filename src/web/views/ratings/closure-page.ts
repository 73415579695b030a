import { thousands } from "../../../base/words/numbers.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { Rating } from "../../../rating/rating-document.ts";
import { overallSection, standardsTable } from "../../../report/sections/ratings.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { textarea } from "../../components/input.ts";
import { summaryList } from "../../components/lists.ts";
import { warningText } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { ratingsAddress } from "./addresses.ts";

export interface ClosureContent {
  readonly file: InspectionFile;
  readonly rating: Rating;
  readonly request: string;
  readonly errors?: readonly PageError[];
}

/** What closing the ratings means, before they are closed. */
export function closurePage({ file, rating, request, errors = [] }: ClosureContent): Page {
  const { judged, toInspect } = rating.progress;
  const left = rating.warnings.map(({ message }) => html`<li>${message}</li>`);
  return inspectionPage(file, {
    title: "Close the ratings",
    errors,
    body: html`${partsOf(overallSection(rating))}
${summaryList([
  { key: "Cases judged", value: `${thousands(judged)} of ${thousands(toInspect)}` },
  {
    key: "Standards rated",
    value: `${rating.standards.filter((one) => one.rating !== null).length} of ${rating.standards.length}`,
  },
  ...(left.length === 0 ? [] : [{ key: "To know", value: html`<ul class="govuk-list">${left}</ul>` }]),
])}
${tableMarkup(standardsTable(rating))}
${warningText("Once the ratings are closed, nothing is judged, moved, assigned, replaced or drawn, and the team sees ratings and judgements.")}
${form(
  { action: ratingsAddress(file, "closure"), request },
  html`${hidden("shown", rating.digest)}<div class="govuk-button-group">${button("Close the ratings", { kind: "warning" })}<a class="govuk-link" href="${ratingsAddress(file)}">Not now</a></div>`,
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
    title: "Open the ratings again",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">So that a mistake can be put right. What was closed stays on record, and the team sees nothing more of ratings and judgements until they are closed again.</p>
${form(
  { action: ratingsAddress(file, "reopening"), request },
  html`${textarea({
    name: "reason",
    label: "Why",
    hint: "It stays on record after the case data has been deleted. Name no child.",
    value: reason,
    error: errorOf(errors, "reason"),
  })}<div class="govuk-button-group">${button("Open the ratings again")}<a class="govuk-link" href="${ratingsAddress(file)}">Leave them closed</a></div>`,
)}</div></div>`,
  });
}
