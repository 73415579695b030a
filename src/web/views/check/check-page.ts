import { longDate } from "../../../base/words/dates.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import type { Download } from "../../components/download.ts";
import { type SummaryRow, summaryList } from "../../components/summary-list.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { choicesView, hasQuestions } from "../mappings/choices.ts";
import { planView } from "../plan/plan.ts";
import { windowsView } from "../plan/windows.ts";
import { type CheckFormContent, checkForm, saidBefore } from "./check-form.ts";
import { contents } from "./contents.ts";
import { findingsSection } from "./findings-section.ts";
import type { CheckOutcome, CheckResult } from "./outcome.ts";
import { verdictOf } from "./verdict.ts";

/** The team, the date and the rules that a list was checked for. */
function rulesRows({
  team,
  inspectionDate,
  specification: { id, title, note },
  overrides,
}: Pick<CheckDocument, "team" | "inspectionDate" | "specification" | "overrides">): SummaryRow[] {
  return [
    ...(team === null ? [] : [{ key: "Team", value: team }]),
    { key: "Inspection date", value: longDate(inspectionDate) },
    { key: "Sample specification", value: html`${title} (<span class="longlist-code">${id}</span>)<br>${note}` },
    ...overrides.map(({ path, value, was }) => ({
      key: "Set for this check",
      value: html`<span class="longlist-code">${path}</span>: ${JSON.stringify(value)} instead of ${JSON.stringify(was)}`,
    })),
  ];
}

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
  const { title, meaning } = verdictOf(result);
  const again = againSection(result, sent);
  return html`<div class="longlist-check">${heading(title, result.name)}
<p class="govuk-body-l">${meaning}</p>
${contents(result)}
${findingsSection(result, sent.inBrowser, downloads)}
${plan === null ? html`${again}<h2 class="govuk-heading-m longlist-check-part" id="windows">Start dates in scope, both dates included</h2>${windowsView(check)}` : html`${planView(check, plan, bases)}`}
<h2 class="govuk-heading-m longlist-check-part" id="rules">What was checked for</h2>${summaryList(rulesRows(check))}
${plan === null ? "" : again}</div>`;
}
