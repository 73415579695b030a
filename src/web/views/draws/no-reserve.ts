import type { Obstacle } from "../../../base/refusal.ts";
import { sentence } from "../../../base/words/sentences.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { linkButton } from "../../components/button.ts";
import { insetText } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { drawAddress, replacementsAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** That no case comes next, and what can be done. Nothing has been recorded. */
export function noReservePage(file: InspectionFile, { message }: Obstacle): Page {
  const { number } = file.draws.at(-1)!;
  return drawPage(file, {
    title: "No reserve is left",
    of: number,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${insetText(sentence(message))}
<p class="govuk-body">The sample is one case smaller. Nothing was recorded here: keep your own record of why the case stays uninspected.</p>
<div class="govuk-button-group">${linkButton("Back to the sample", drawAddress(file, number))}<a class="govuk-link" href="${replacementsAddress(file, "new")}">Choose another case or reason</a></div></div></div>`,
  });
}
