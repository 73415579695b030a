import type { Obstacle } from "../../../base/refusal.ts";
import { longInstant } from "../../../base/words/dates.ts";
import { countText } from "../../../base/words/numbers.ts";
import { sentence } from "../../../base/words/sentences.ts";
import type { InspectionFile, StoredDraw, StoredReplacement } from "../../../ledger/inspections/records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { linkButton } from "../../components/button.ts";
import { banner, insetText } from "../../components/notices.ts";
import { caseCode, code } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { drawAddress, replacementsAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** That a draw has been made, with the reference by which its receipt is known: no success where nothing was sampled. */
export function drawnBanner({ number }: StoredDraw, { digest, sample }: Draw): Markup {
  const none = sample.length === 0;
  const what = none
    ? `No case was eligible in draw ${number}.`
    : `${countText(sample.length, "case was", "cases were")} sampled in draw ${number}.`;
  return banner(
    none ? "Nothing was sampled" : "Sample drawn",
    html`<p class="govuk-notification-banner__heading">${what}</p>
<p class="govuk-body">Reference: the receipt’s digest, ${code(digest)}</p>`,
    none ? "important" : "success",
  );
}

/** That a replacement has been recorded. */
export function replacedBanner({ record, publishedDigest }: StoredReplacement): Markup {
  const { case: caseId, replacement } = record!;
  const what = replacement
    ? html`${caseCode(caseId)} is replaced by ${caseCode(replacement.caseId)}.`
    : html`${caseCode(caseId)} stays in the sample as a finding.`;
  return banner(
    "Replacement recorded",
    html`<p class="govuk-notification-banner__heading">${what}</p><p class="govuk-body">Reference: ${code(publishedDigest)}</p>`,
  );
}

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
