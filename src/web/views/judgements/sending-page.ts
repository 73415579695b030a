import { longInstant } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Caller } from "../../../ledger/caller.ts";
import type { Inspection } from "../../../ledger/inspections/records.ts";
import type { StoredJudgements } from "../../../ledger/judgements/records.ts";
import { additionsTable, correctionsTable } from "../../../report/sections/judgements.ts";
import { linkButton } from "../../components/button.ts";
import { summaryList } from "../../components/lists.ts";
import { banner, details, insetText } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { code } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { type People, personText } from "../inspections/person.ts";
import { judgementsAddress } from "./addresses.ts";
import { judgingPage } from "./judging-page.ts";
import { sheetFindings } from "./sheet-findings.ts";

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
    title: `Judgements ${number}`,
    body: html`${when(taken, () => banner("Taken in", html`<p class="govuk-notification-banner__heading">${thousands(judged)} of ${countText(toInspect, "case")} are judged now.</p>`))}
${summaryList([
  { key: "Taken in", value: html`${longInstant(sending.at)}, by <bdi>${personText(people, sending.by)}</bdi>` },
  { key: "Sheets", value: thousands(sending.sheets) },
  { key: "Judged after it", value: `${thousands(judged)} of ${countText(toInspect, "case")}` },
  { key: "Values changed", value: thousands(changed) },
  { key: "Reference", value: code(sending.publishedDigest) },
])}
<h2 class="govuk-heading-m">What it changed</h2>${difference(inspection, sending)}${found(sending)}
<div class="govuk-button-group govuk-!-display-none-print">${linkButton("Back to the judgements", judgementsAddress(inspection))}</div>`,
  });
}

/** Doubts that did not stand in the way. */
function found({ content }: StoredJudgements): Markup {
  if (content === null || content.findings.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">What was found</h2>${sheetFindings(content.findings)}`;
}

function difference({ specification }: Inspection, { content }: StoredJudgements): Markup {
  if (content === null) return insetText("The case data has been deleted, and with it what was judged.");
  const { changes } = content;
  if (changes.length === 0) return html`<p class="govuk-body">Nothing: it said what stood already.</p>`;
  const corrections = correctionsTable(changes, specification);
  const additions = additionsTable(changes);
  return html`${corrections.rows.length === 0 ? html`<p class="govuk-body">Nothing that stood before was corrected.</p>` : tableMarkup(corrections)}
${additions.rows.length === 0 ? NOTHING : details(`Show the ${additions.caption}`, tableMarkup(additions, { captionSize: "hidden" }))}`;
}
