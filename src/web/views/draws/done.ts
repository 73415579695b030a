import type { Obstacle } from "../../../base/refusal.ts";
import { longInstant } from "../../../base/words/dates.ts";
import { sentence } from "../../../base/words/sentences.ts";
import type { InspectionFile, StoredDraw, StoredReplacement } from "../../../ledger/records/inspection-records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { banner, insetText } from "../../components/notices.ts";
import { caseCode, code } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { drawAddress, replacementsAddress } from "../inspections/addresses.ts";
import { drawPage } from "./draw-page.ts";
import { NO_RESERVE, REPLACED } from "./replacement-texts.ts";
import { DRAWN } from "./texts.ts";

/** That a draw has been made, with the reference by which its receipt is known: no success where nothing was sampled. */
export function drawnBanner({ number }: StoredDraw, { digest, sample }: Draw): Markup {
  const none = sample.length === 0;
  const what = none ? DRAWN.none(number) : DRAWN.sampled(sample.length, number);
  return banner(
    none ? DRAWN.titleOfNone : DRAWN.title,
    html`<p class="govuk-notification-banner__heading">${what}</p>
<p class="govuk-body">${DRAWN.reference(code(digest))}</p>`,
    none ? "important" : "success",
  );
}

/** That a replacement has been recorded. */
export function replacedBanner({ record, publishedDigest }: StoredReplacement): Markup {
  const { case: caseId, replacement } = record!;
  const what = replacement
    ? REPLACED.by(caseCode(caseId), caseCode(replacement.caseId))
    : REPLACED.stays(caseCode(caseId));
  return banner(
    REPLACED.title,
    html`<p class="govuk-notification-banner__heading">${what}</p><p class="govuk-body">${REPLACED.reference(code(publishedDigest))}</p>`,
  );
}

/** That a draw was made while its page stood open elsewhere: what is wanted is there to be seen. */
export function drawnSincePage(file: InspectionFile): Page {
  const { number, at } = file.draws.at(-1)!;
  const { title, about, see, again } = DRAWN.since;
  return drawPage(file, {
    title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${about(number, longInstant(at))}</p>
<div class="govuk-button-group">${linkButton(see, drawAddress(file, number))}${link(again, drawAddress(file, "new"))}</div></div></div>`,
  });
}

/** That no case comes next, and what can be done. Nothing has been recorded. */
export function noReservePage(file: InspectionFile, { message }: Obstacle): Page {
  const { number } = file.draws.at(-1)!;
  return drawPage(file, {
    title: NO_RESERVE.title,
    of: number,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${insetText(sentence(message))}
<p class="govuk-body">${NO_RESERVE.smaller}</p>
<div class="govuk-button-group">${linkButton(NO_RESERVE.back, drawAddress(file, number))}${link(NO_RESERVE.chooseAgain, replacementsAddress(file, "new"))}</div></div></div>`,
  });
}
