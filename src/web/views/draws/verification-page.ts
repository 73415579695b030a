import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { drawAddress } from "../inspections/addresses.ts";
import { verificationAnswer } from "../verify/answer.ts";
import { verdictHeading, verdictText, verdictTitle } from "../verify/verdict.ts";
import { drawPage } from "./draw-page.ts";
import { VERIFICATION } from "./texts.ts";

/** The verdict on a draw on record, with its proof, and how to come to it without this service. */
export function verificationPage(file: InspectionFile, draw: number, account: VerificationAccount): Page {
  const title = verdictTitle(account);
  const receipt = html`<a class="govuk-link" href="${drawAddress(file, draw, "receipt.json")}" download>${VERIFICATION.downloadReceipt}</a>`;
  return {
    ...drawPage(file, { title, of: draw, body: "" }),
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${verdictHeading(account, title)}${verdictText(account)}
<p class="govuk-body govuk-!-display-none-print">${VERIFICATION.byThisService(receipt, "/verify")}</p></div></div>
${verificationAnswer(account)}`,
  };
}
