import { thousands } from "../../../base/words/numbers.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../../ledger/records/judgement-records.ts";
import { additionsTable, correctionsTable } from "../../../report/sections/after-the-draw/judgements.ts";
import { linkButton } from "../../components/button.ts";
import { summaryList } from "../../components/lists.ts";
import { banner, details, insetText } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { code } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { judgementsAddress } from "../inspections/addresses.ts";
import { doneMarkup, type People } from "../inspections/person.ts";
import { judgingPage } from "./judging-page.ts";
import { sheetFindings } from "./sheet-findings.ts";
import { SENT_SHEETS } from "./texts.ts";

export interface SendingContent {
  readonly inspection: Inspection;
  readonly sending: StoredJudgements;
  readonly people: People;
  readonly caller: Pick<Caller, "role">;
  /** Whether they have just been taken in. */
  readonly taken: boolean;
}

/** Sheets that were taken in: what they changed, and what was found in them. */
export function sendingPage({ inspection, sending, people, caller, taken }: SendingContent): Page {
  const { number, judged, toInspect, changed } = sending;
  return judgingPage(inspection, caller, {
    title: SENT_SHEETS.title(number),
    body: html`${when(taken, () => banner(SENT_SHEETS.taken, html`<p class="govuk-notification-banner__heading">${SENT_SHEETS.judgedNow(judged, toInspect)}</p>`))}
${summaryList([
  { key: SENT_SHEETS.taken, value: doneMarkup(people, sending) },
  { key: SENT_SHEETS.sheets, value: thousands(sending.sheets) },
  { key: SENT_SHEETS.judgedAfter, value: SENT_SHEETS.ofCases(judged, toInspect) },
  { key: SENT_SHEETS.changed, value: thousands(changed) },
  { key: SENT_SHEETS.reference, value: code(sending.publishedDigest) },
])}
<h2 class="govuk-heading-m">${SENT_SHEETS.whatItChanged}</h2>${difference(inspection, sending)}${found(sending)}
<div class="govuk-button-group govuk-!-display-none-print">${linkButton(SENT_SHEETS.back, judgementsAddress(inspection))}</div>`,
  });
}

/** Doubts that did not stand in the way. */
function found({ content }: StoredJudgements): Markup {
  if (content === null || content.findings.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${SENT_SHEETS.found}</h2>${sheetFindings(content.findings)}`;
}

function difference({ specification }: Inspection, { content }: StoredJudgements): Markup {
  if (content === null) return insetText(SENT_SHEETS.deleted);
  const { changes } = content;
  if (changes.length === 0) return html`<p class="govuk-body">${SENT_SHEETS.nothing}</p>`;
  const corrections = correctionsTable(changes, specification);
  const additions = additionsTable(changes);
  return html`${corrections.rows.length === 0 ? html`<p class="govuk-body">${SENT_SHEETS.noCorrection}</p>` : tableMarkup(corrections)}
${additions.rows.length === 0 ? NOTHING : details(SENT_SHEETS.additions(additions.caption), tableMarkup(additions, { captionSize: "hidden" }))}`;
}
