import type { Inspection } from "../../../ledger/inspections/records.ts";
import { linkButton } from "../../components/button.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { inspectionAddress } from "./facts.ts";
import { inspectionPage } from "./inspection-page.ts";

const TEXT_ID = "request-text";

/** The text that asks the team for its list, to be copied, and the empty list to go with it. */
export function listRequestPage(file: Inspection, text: string, team: boolean): Page {
  const title = team ? "What to send" : "Ask the team for its list";
  const about = team
    ? html`<p class="govuk-body">This is what the inspectorate asks for.</p>`
    : html`<p class="govuk-body">Copy the text into a message to the team, and attach the empty list.</p>`;
  return inspectionPage(file, {
    title,
    body: html`${about}
<div class="govuk-button-group">${team ? "" : copyButton()}${linkButton("Download the empty list (.xlsx)", `${inspectionAddress(file)}/template.xlsx`, "secondary")}</div>
<div class="govuk-body longlist-letter" id="${TEXT_ID}">${text}</div>`,
  });
}

/** Shown by the script alone; without it the text can be selected. */
function copyButton(): Markup {
  return html`<button type="button" class="govuk-button" data-copies="${TEXT_ID}" hidden>Copy the text</button><span class="govuk-body longlist-copied" role="status"></span>`;
}
