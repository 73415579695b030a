import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { verificationAnswer } from "../verify/answer.ts";
import { verdictHeading, verdictText, verdictTitle } from "../verify/verdict.ts";
import { drawAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** The verdict on a draw on record, with its proof, and how to come to it without this service. */
export function verificationPage(file: InspectionFile, draw: number, account: VerificationAccount): Page {
  const title = verdictTitle(account);
  return {
    ...drawPage(file, { title, of: draw, body: "" }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${verdictHeading(account, title)}${verdictText(account)}
<p class="govuk-body govuk-!-display-none-print">This service did the work. To have it done by your own browser, <a class="govuk-link" href="${drawAddress(file, draw, "receipt.json")}" download>download the receipt</a> and <a class="govuk-link" href="/verify">verify it with the list</a>; or run Longlist yourself.</p></div></div>
${verificationAnswer(account)}`,
  };
}
