import type { Explanation } from "../../../use-cases/explain/explain-case.ts";
import type { CaseAccount } from "../../../use-cases/verify/case-account.ts";
import { details } from "../../components/notices.ts";
import { code, cut } from "../../components/values.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { ticketRecipeText } from "./tickets.ts";

const OUTCOMES: Readonly<Record<Explanation["outcome"], string>> = {
  sampled: "was sampled",
  reserve: "was not sampled: it is a reserve",
  excluded: "was not eligible",
};

/** Why the case that was asked about was or was not chosen. */
export function caseSection({ caseId, explanation, recipe }: CaseAccount): Markup {
  if (explanation === null) {
    return html`<p class="govuk-body">The receipt names no case ${code(cut(caseId, 80))}: it was not on the list, or the list writes its reference otherwise. Give it as the list does, leading zeros included.</p>`;
  }
  return html`<p class="govuk-body"><strong>${code(caseId)} ${OUTCOMES[explanation.outcome]}.</strong></p>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${explanation.steps.map((step) => html`<li>${cut(step, 1500)}</li>`)}</ol>
${recipe === null ? NOTHING : details("Make its ticket again", ticketRecipeText(recipe))}`;
}
