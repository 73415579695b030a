import { saltedDigest } from "../../../base/canonical.ts";
import type { AloneAccount } from "../../../use-cases/verify/verification-account.ts";
import { code, cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";

/** What a receipt without its list comes to, as the page's title and heading have it. */
export function aloneTitle({ verification }: AloneAccount): string {
  return verification.holds
    ? "The receipt is right, as far as can be told without the list"
    : "The receipt is not right, as can be told without the list";
}

/** What that means, beneath the heading, and what to do. */
export function aloneText({ draw, verification, replacements }: AloneAccount): Markup {
  if (!verification.holds) {
    return html`<p class="govuk-body-l">Something in the receipt is not as it was when the sample was drawn.</p>
<ul class="govuk-list govuk-list--bullet">${verification.steps
      .filter(({ holds }) => !holds)
      .map(({ message }) => html`<li>${cut(message, 600)}</li>`)}</ul>
<h2 class="govuk-heading-m">What to do</h2>
<p class="govuk-body">Ask whoever drew for the receipt again, and use the file as it comes: a receipt that was opened and saved by another program can be changed by that. If it is the same again, do not rely on the sample, and tell whoever is responsible for the inspection.</p>`;
  }
  return html`<p class="govuk-body-l">It is whole, and its rules, sizes, chances and choice agree with each other.${
    !isAllRight({ verification, replacements }) ? " But the replacements recorded since do not follow from it." : ""
  } Whether the sample was drawn from the team’s list, only the list can show.</p>
<p class="govuk-body">If its digest was published, compare it: ${code(draw.digest)}${
    draw.ledger ? html`, published as the salted ${code(saltedDigest(draw.ledger.salt, draw.digest))}` : ""
  }.</p>`;
}

/** Whether receipt and replacements are right, as far as can be told. */
export function isAllRight({
  verification,
  replacements,
}: Pick<AloneAccount, "verification" | "replacements">): boolean {
  return verification.holds && (replacements === null || replacements.broken === null);
}
