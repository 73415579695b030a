import { html, type Markup } from "../../markup.ts";
import { choicesView, hasQuestions } from "../mappings/choices.ts";
import { type CheckFormParts, checkForm, saidBefore } from "./check-form.ts";
import type { CheckResult } from "./outcome.ts";

/** The form for the next check: how the list is to be read, and the list. */
export function againSection(
  { check: { findings }, choices, mappings }: CheckResult,
  asked: Omit<CheckFormParts, "choices">,
): Markup {
  const foot = findings.some(({ code }) => code === "rows-at-foot-skipped");
  const said = choices === null ? saidBefore(asked.values) : choicesView({ choices, mappings, foot });
  const asks = choices !== null && hasQuestions(choices);
  return html`<section id="again"><h2 class="govuk-heading-m longlist-check-part">Check again</h2>
<p class="govuk-body">${
    asks
      ? "Say how to read the list where it could not be told, or correct the list and choose it anew."
      : "Correct the list and choose it anew, or say that it is to be read otherwise."
  }</p>${checkForm({ ...asked, choices: said })}</section>`;
}
