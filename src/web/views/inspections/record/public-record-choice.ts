import type { InspectionFile } from "../../../../ledger/inspections/records.ts";
import { button } from "../../../components/button.ts";
import { form } from "../../../components/form.ts";
import { warningText } from "../../../components/notices.ts";
import { qrCode } from "../../../components/qr-code.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";

interface ChoiceContent {
  readonly file: InspectionFile;
  /** Names the request, so that it is done once. */
  readonly request: string;
  /** The public record's, where there is one. */
  readonly address: string | null;
}

/** Says what a public record shows, and asks whether there is to be one; or where it is. */
export function publicRecordChoicePage({ file, request, address }: ChoiceContent): Page {
  return inspectionPage(file, {
    title: "Public record",
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${address === null ? choice(file, request) : chosen(address)}</div></div>`,
  });
}

const SHOWN = html`<ul class="govuk-list govuk-list--bullet">
<li>the team, the inspection date and the rules</li>
<li>the commitment to the seed before the draw, and the seed after it</li>
<li>salted digests of the list, the lotteries and the receipt: they show that nothing was changed, and nobody can guess at cases by them</li>
<li>whether a draw stands or was superseded, and how many cases were replaced</li>
</ul>
<p class="govuk-body">It names no child and no case, and gives no reason, note or count of cases.</p>`;

function choice(file: InspectionFile, request: string): Markup {
  return html`<p class="govuk-body">An inspection has no public record unless you choose so. With one, anybody who has its address can see without signing in:</p>
${SHOWN}
<p class="govuk-body">It shows most where it is opened before the draw: then anybody can see that the commitment came first.</p>
${form(
  { action: `${inspectionAddress(file)}/public-record`, request },
  html`${warningText("Once it is open, nobody can close it: a record that could go after the draw would show nothing. It stays when the case data is deleted.")}
<div class="govuk-button-group">${button("Open the public record")}<a class="govuk-link" href="${inspectionAddress(file)}">Leave it without one</a></div>`,
)}`;
}

function chosen(address: string): Markup {
  return html`<p class="govuk-body">The public record is open at <a class="govuk-link" href="${address}">${address}</a>. Anybody who has this address can see:</p>
${SHOWN}
<p class="govuk-body">Give the address, or this picture of it, to whoever asks how the sample was chosen. It also stands on the statement of how the sample was drawn.</p>
${qrCode(address, "The public record’s address")}`;
}
