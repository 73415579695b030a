import { countText } from "../../../base/words/numbers.ts";
import type { StoredDraw, StoredReplacement } from "../../../ledger/inspections/records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { banner } from "../../components/notices.ts";
import { caseCode, code } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";

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
