import type { TableFinding } from "../../../base/table/table-finding.ts";
import { longInstant } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { StoredJudgements } from "../../../ledger/judgements/records.ts";
import { additionsTable, correctionsTable } from "../../../report/sections/judgements.ts";
import { linkButton } from "../../components/button.ts";
import { summaryList } from "../../components/lists.ts";
import { banner, details, insetText } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { code } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { type People, personText } from "../inspections/person.ts";
import { judgementsAddress } from "./addresses.ts";
import { sheetFindings } from "./sheet-findings.ts";

export interface SendingContent {
  readonly file: InspectionFile;
  readonly sending: StoredJudgements;
  readonly people: People;
  /** What was found in the sheets just taken in; null of a sending that is looked at again: it is not kept. */
  readonly findings: readonly TableFinding[] | null;
}

/** Sheets that were taken in: what they changed. */
export function sendingPage({ file, sending, people, findings }: SendingContent): Page {
  const { number, judged, toInspect, changed } = sending;
  const title = `Judgements ${number}`;
  return inspectionPage(file, {
    title,
    body: html`${findings === null ? NOTHING : taken(sending, findings)}
${summaryList([
  { key: "Taken in", value: html`${longInstant(sending.at)}, by <bdi>${personText(people, sending.by)}</bdi>` },
  { key: "Sheets", value: thousands(sending.sheets) },
  { key: "Judged after it", value: `${thousands(judged)} of ${countText(toInspect, "case")}` },
  { key: "Values changed", value: thousands(changed) },
  { key: "Reference", value: code(sending.publishedDigest) },
])}
<h2 class="govuk-heading-m">What it changed</h2>${difference(file, sending)}
<div class="govuk-button-group govuk-!-display-none-print">${linkButton("Back to the judgements", judgementsAddress(file))}</div>`,
  });
}

function taken({ judged, toInspect }: StoredJudgements, findings: readonly TableFinding[]): Markup {
  return html`${banner("Taken in", html`<p class="govuk-notification-banner__heading">${thousands(judged)} of ${countText(toInspect, "case")} are judged now.</p>`)}
${findings.length === 0 ? NOTHING : html`<p class="govuk-body">This was found; it is not kept, so print or save this page if you need it.</p>${sheetFindings(findings)}`}`;
}

function difference({ specification }: InspectionFile, { content }: StoredJudgements): Markup {
  if (content === null) return insetText("The case data has been deleted, and with it what was judged.");
  const { changes } = content;
  if (changes.length === 0) return html`<p class="govuk-body">Nothing: it said what stood already.</p>`;
  const corrections = correctionsTable(changes, specification);
  const additions = additionsTable(changes);
  return html`${corrections.rows.length === 0 ? html`<p class="govuk-body">Nothing that stood before was corrected.</p>` : tableMarkup(corrections)}
${additions.rows.length === 0 ? NOTHING : details(`Show the ${additions.caption}`, tableMarkup(additions, { captionSize: "hidden" }))}`;
}
