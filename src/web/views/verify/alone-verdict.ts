import { saltedDigest } from "../../../base/canonical.ts";
import type { AloneAccount } from "../../../use-cases/verify/verification-account.ts";
import { code, cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";
import { ALONE, WHAT_TO_DO } from "./texts.ts";

/** What a receipt without its list comes to, as the page's title and heading have it. */
export function aloneTitle({ verification }: AloneAccount): string {
  return verification.holds ? ALONE.right.title : ALONE.wrong.title;
}

/** What that means, beneath the heading, and what to do. */
export function aloneText({ draw, verification, replacements }: AloneAccount): Markup {
  if (!verification.holds) {
    const failing = verification.steps.filter(({ holds }) => !holds);
    return html`<p class="govuk-body-l">${ALONE.wrong.lead}</p>
<ul class="govuk-list govuk-list--bullet">${failing.map(({ message }) => html`<li>${cut(message, 600)}</li>`)}</ul>
<h2 class="govuk-heading-m">${WHAT_TO_DO.title}</h2>
<p class="govuk-body">${WHAT_TO_DO.receiptAgain} ${ALONE.wrong.sameAgain}</p>`;
  }
  const { whole, replacementsWrong, onlyTheList, digest, digestOrSalted } = ALONE.right;
  const { ledger } = draw;
  return html`<p class="govuk-body-l">${whole}${
    isAllRight({ verification, replacements }) ? "" : ` ${replacementsWrong}`
  } ${onlyTheList}</p>
<p class="govuk-body">${
    ledger === undefined
      ? digest(code(draw.digest))
      : digestOrSalted(code(draw.digest), code(saltedDigest(ledger.salt, draw.digest)))
  }</p>`;
}

/** Whether receipt and replacements are right, as far as can be told. */
export function isAllRight({
  verification,
  replacements,
}: Pick<AloneAccount, "verification" | "replacements">): boolean {
  return verification.holds && (replacements === null || replacements.broken === null);
}
