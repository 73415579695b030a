import type { CaseAccount } from "../../../use-cases/verify/case-account.ts";
import { details } from "../../components/notices.ts";
import { code, cut } from "../../components/values.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { ASKED_CASE } from "./texts.ts";
import { ticketRecipeText } from "./tickets.ts";

/** Why the case that was asked about was or was not chosen. */
export function caseSection({ caseId, explanation, recipe }: CaseAccount): Markup {
  if (explanation === null) {
    return html`<p class="govuk-body">${ASKED_CASE.unknown(code(cut(caseId, 80)))}</p>`;
  }
  return html`<p class="govuk-body"><strong>${ASKED_CASE[explanation.outcome](code(caseId))}</strong></p>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${explanation.steps.map((step) => html`<li>${cut(step, 1500)}</li>`)}</ol>
${recipe === null ? NOTHING : details(ASKED_CASE.ticket, ticketRecipeText(recipe))}`;
}
