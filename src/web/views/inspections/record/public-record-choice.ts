import type { InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import { button } from "../../../components/button.ts";
import { form } from "../../../components/form.ts";
import { link } from "../../../components/links.ts";
import { warningText } from "../../../components/notices.ts";
import { qrCode } from "../../../components/qr-code.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../addresses.ts";
import { inspectionPage } from "../inspection-page.ts";
import { PUBLIC_RECORD_CHOICE } from "./texts.ts";

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
    title: PUBLIC_RECORD_CHOICE.title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${address === null ? choice(file, request) : chosen(address)}</div></div>`,
  });
}

const SHOWN = html`<ul class="govuk-list govuk-list--bullet">${PUBLIC_RECORD_CHOICE.shown.map((one) => html`<li>${one}</li>`)}</ul>
<p class="govuk-body">${PUBLIC_RECORD_CHOICE.notShown}</p>`;

function choice(file: InspectionFile, request: string): Markup {
  return html`<p class="govuk-body">${PUBLIC_RECORD_CHOICE.about}</p>
${SHOWN}
<p class="govuk-body">${PUBLIC_RECORD_CHOICE.early}</p>
${form(
  { action: `${inspectionAddress(file)}/public-record`, request },
  html`${warningText(PUBLIC_RECORD_CHOICE.forGood)}
<div class="govuk-button-group">${button(PUBLIC_RECORD_CHOICE.open)}${link(PUBLIC_RECORD_CHOICE.leave, inspectionAddress(file))}</div>`,
)}`;
}

function chosen(address: string): Markup {
  return html`<p class="govuk-body">${PUBLIC_RECORD_CHOICE.isOpen(address)}</p>
${SHOWN}
<p class="govuk-body">${PUBLIC_RECORD_CHOICE.give}</p>
${qrCode(address, PUBLIC_RECORD_CHOICE.picture)}`;
}
