import { longInstant } from "../../../base/words/dates.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { linkButton } from "../../components/button.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { drawAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** That a draw was made while its page stood open elsewhere: what is wanted is there to be seen. */
export function drawnSincePage(file: InspectionFile): Page {
  const { number, at } = file.draws.at(-1)!;
  return drawPage(file, {
    title: "The sample has been drawn since",
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">Draw ${number} was made ${longInstant(at)}, by somebody else or in another window. Nothing was drawn just now.</p>
<div class="govuk-button-group">${linkButton("See the sample that was drawn", drawAddress(file, number))}<a class="govuk-link" href="${drawAddress(file, "new")}">Draw again</a></div></div></div>`,
  });
}
