import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { publicRecordSection } from "../../../report/sections/record.ts";
import type { Methodology } from "../../../report/statement.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { qrCode } from "../../components/qr-code.ts";
import { sectionsMarkup } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, when } from "../../markup.ts";
import { drawAddress } from "../inspections/addresses.ts";
import { PUBLIC_RECORD_CHOICE } from "../inspections/record/texts.ts";
import { drawPage } from "./draw-page.ts";
import { METHODOLOGY } from "./texts.ts";

/** The statement of method, to be read, printed or copied into a report. @param record the public record's address, where there is one */
export function methodologyPage(
  file: InspectionFile,
  draw: number,
  { title, sections }: Methodology,
  record: string | null,
): Page {
  return drawPage(file, {
    title,
    of: draw,
    body: html`<div class="govuk-!-display-none-print"><p class="govuk-body">${METHODOLOGY.about}</p>
${linkButton(METHODOLOGY.download, drawAddress(file, draw, "methodology.txt"), "secondary")}</div>
<div class="longlist-statement">${sectionsMarkup(sections)}${when(record !== null, () => publicRecordPart(record ?? ""))}</div>`,
  });
}

/** With a link, and a picture of it for whoever reads the statement on paper. */
function publicRecordPart(address: string): Markup {
  return html`${sectionsMarkup([publicRecordSection(address)])}<p class="govuk-body govuk-!-display-none-print">${link(METHODOLOGY.publicRecord, address)}</p>${qrCode(address, PUBLIC_RECORD_CHOICE.picture)}`;
}
