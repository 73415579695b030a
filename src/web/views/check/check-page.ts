import type { Section } from "../../../report/section.ts";
import { rulesSection } from "../../../report/sections/rules.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import type { Download } from "../../components/download.ts";
import { partsOf } from "../../components/section.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { choicesView, hasQuestions } from "../mappings/choices.ts";
import { partsView, planParts } from "../plan/plan.ts";
import { type CheckFormContent, checkForm, saidBefore } from "./check-form.ts";
import { contents } from "./contents.ts";
import { findingsSection } from "./findings-section.ts";
import type { CheckOutcome, CheckResult } from "./outcome.ts";
import { verdictOf } from "./verdict.ts";

/** The form for the next check: how the list is to be read, and the list. */
function againSection(
  { check: { findings }, choices, mappings }: CheckResult,
  sent: Omit<CheckFormContent, "choices">,
): Markup {
  const foot = findings.some(({ code }) => code === "rows-at-foot-skipped");
  const said = choices === null ? saidBefore(sent.values) : choicesView({ choices, mappings, foot });
  const asks = choices !== null && hasQuestions(choices);
  return html`<section id="again"><h2 class="govuk-heading-m longlist-check-part">Check again</h2>
<p class="govuk-body">${
    asks
      ? "Say how to read the list where it could not be told, or correct the list and choose it anew."
      : "Correct the list and choose it anew, or say that it is to be read otherwise."
  }</p>${checkForm({ ...sent, choices: said })}</section>`;
}

export interface CheckPageContent extends CheckOutcome {
  /** Whether the list stays in the browser. */
  readonly inBrowser: boolean;
  /** What the browser can save; without a script the form's buttons give the same files. */
  readonly downloads?: readonly Download[];
}

/** The page: its form alone, or what came of the last check and the form for the next. */
export function checkPage({ result, downloads = [], ...sent }: CheckPageContent): Page {
  const { errors } = sent;
  if (result === null) return { title: "Check a list", errors, script: "check.js", body: formBody(sent) };
  const { title } = verdictOf(result);
  return { title, errors, script: "check.js", body: resultBody(result, sent, downloads) };
}

type SentFields = Omit<CheckFormContent, "choices">;

function formBody(sent: SentFields): Markup {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("Check a list")}
<p class="govuk-body-l">See what is wrong with a list, who is eligible and what would be sampled. Nothing is drawn.</p>
<p class="govuk-body">There is an <a class="govuk-link" href="/v1/template.csv">empty list</a> to fill in, which explains each column. Lists in other forms can be read too.</p>
${checkForm({ ...sent, choices: null })}</div></div>`;
}

function resultBody(result: CheckResult, sent: SentFields, downloads: readonly Download[]): Markup {
  const { check, bases } = result;
  const { plan } = check;
  const asSection = (id: string, section: Section) => ({ id, title: section.title, content: partsOf(section) });
  const parts = [
    ...(plan === null ? [asSection("windows", windowsSection(check))] : planParts(check, plan, bases)),
    asSection("rules", rulesSection(check)),
  ];
  const { title, meaning } = verdictOf(result);
  const again = againSection(result, sent);
  return html`<div class="longlist-check">${heading(title, result.name)}
<p class="govuk-body-l">${meaning}</p>
${contents(result, parts)}
${findingsSection(result, sent.inBrowser, downloads)}
${plan === null ? html`${again}${partsView(parts)}` : html`${partsView(parts)}${again}`}</div>`;
}
