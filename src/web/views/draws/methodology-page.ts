import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { Methodology } from "../../../report/statement.ts";
import { linkButton } from "../../components/button.ts";
import { sectionsMarkup } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { drawAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** The statement of method, to be read, printed or copied into a report. */
export function methodologyPage(file: InspectionFile, draw: number, { title, sections }: Methodology): Page {
  return drawPage(file, {
    title,
    of: draw,
    body: html`<div class="govuk-!-display-none-print"><p class="govuk-body">For the inspection report: it is written from the receipt alone and names no case.</p>
${linkButton("Download as text", drawAddress(file, draw, "methodology.txt"), "secondary")}</div>
<div class="longlist-statement">${sectionsMarkup(sections)}</div>`,
  });
}
