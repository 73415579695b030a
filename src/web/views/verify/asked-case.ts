import type { Draw } from "../../../sampling/draw-document.ts";
import type { Explanation } from "../../../sampling/explain.ts";
import { windowText } from "../../../words/dates.ts";
import { details } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import type { CaseAccount } from "./account/case-account.ts";
import { ticketRecipeText } from "./tickets.ts";
import { code, cut } from "./words.ts";

const OUTCOMES: Readonly<Record<Explanation["outcome"], string>> = {
  sampled: "was sampled",
  reserve: "was not sampled: it is a reserve",
  excluded: "was not eligible",
};

/** Why the case that was asked about was or was not chosen. */
export function askedCase({ caseId, explanation, recipe, windows }: CaseAccount): Markup {
  if (explanation === null) {
    return html`<p class="govuk-body">The receipt names no case ${code(cut(caseId, 80))}: it was not on the list, or the list writes its reference otherwise. Give it as the list does, leading zeros included.</p>`;
  }
  return html`<p class="govuk-body"><strong>${code(caseId)} ${OUTCOMES[explanation.outcome]}.</strong></p>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${explanation.steps.map((step) => html`<li>${withLongDates(cut(step, 1500), windows)}</li>`)}</ol>
${recipe === null ? NOTHING : details("Make its ticket again", ticketRecipeText(recipe))}`;
}

/** The engine writes windows as receipts do; nothing but the windows is touched, as a reference could look like a date. */
function withLongDates(step: string, windows: Draw["windows"]): string {
  return Object.values(windows).reduce(
    (text, one) => text.replaceAll(`${one.from} to ${one.to}`, windowText(one)),
    step,
  );
}
