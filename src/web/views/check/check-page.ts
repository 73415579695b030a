import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Section } from "../../../report/section.ts";
import { rulesSection } from "../../../report/sections/rules.ts";
import { ownSpecificationSection } from "../../../report/sections/specification-differences.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import { eachDomain, titleInText } from "../../../sampling/specification/domains.ts";
import type { Download } from "../../components/links.ts";
import { whatHappensNext } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, when } from "../../markup.ts";
import { countsText } from "../findings/findings.ts";
import { term } from "../help/term.ts";
import { choicesView, hasQuestions } from "../mappings/choices.ts";
import { NOTHING_TO_SAMPLE, whyNoneEligible } from "../plan/not-eligible.ts";
import { type PagePart, partsView, planParts } from "../plan/plan.ts";
import { type CheckFormContent, checkForm, saidBefore } from "./check-form.ts";
import { EMPTY_LIST } from "./empty-list.ts";
import { findingsSection } from "./findings-section.ts";
import type { CheckOutcome, CheckResult } from "./outcome.ts";

/**
 * What is on the page, for going there at once.
 *
 * @param parts what follows the findings; of a list that is blocked the next check comes before them
 */
function contents({ check: { findings, plan } }: Pick<CheckResult, "check">, parts: readonly PagePart[]): Markup {
  const again = { id: "again", title: "Check again" };
  const places = [
    { id: "findings", title: `Findings: ${countsText(findings).toLowerCase()}` },
    ...(plan === null ? [again, ...parts] : [...parts, again]),
  ];
  return html`<nav aria-label="On this page" class="longlist-check-contents"><ul class="govuk-list">${places.map(
    ({ id, title }) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`,
  )}</ul></nav>`;
}

/** What came of a check in a line, and what that means in another. */
interface Verdict {
  readonly title: string;
  readonly meaning: string;
}

/** @example verdictOf(result).title // "Blocked: 3 errors stand in the way" */
function verdictOf({ check: { findings, plan, windows, specification } }: Pick<CheckResult, "check">): Verdict {
  if (plan === null) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return {
      title: `Blocked: ${countText(errors, "error stands", "errors stand")} in the way`,
      meaning: "No sample can be drawn from this list yet. Put the errors right and check it again.",
    };
  }
  const { sampleSize, domains, list } = plan;
  if (sampleSize.eligible === 0)
    return { title: NOTHING_TO_SAMPLE, meaning: whyNoneEligible({ ...plan, windows, specification }) };
  const parts = eachDomain(specification, domains).map(
    ([{ title }, { drawn }]) => `${thousands(drawn)} ${titleInText(title)}`,
  );
  const split = parts.length === 1 ? "" : `: ${listed(parts)}`;
  return {
    title: "Ready: a sample can be drawn from this list",
    meaning: `${thousands(sampleSize.eligible)} of ${countText(list.cases, "case")} ${sampleSize.eligible === 1 ? "is" : "are"} eligible. The sample would have ${countText(sampleSize.drawn, "case")}${split}.`,
  };
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

interface CheckPageContent extends CheckOutcome {
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
<p class="govuk-body-l">See what is wrong with a list, who is ${term("eligible")} and what would be sampled. Nothing is drawn.</p>
<p class="govuk-body">There is an <a class="govuk-link" href="${EMPTY_LIST}">empty list</a> to fill in, which explains each column. Lists in other forms can be read too.</p>
${checkForm({ ...sent, choices: null })}${next(null)}</div></div>`;
}

function resultBody(result: CheckResult, sent: SentFields, downloads: readonly Download[]): Markup {
  const { check, bases } = result;
  const { plan } = check;
  const own = ownSpecificationSection(check.specification, "title");
  const asSection = (id: string, section: Section) => ({ id, title: section.title, content: partsOf(section) });
  const parts = [
    ...(plan === null ? [asSection("windows", windowsSection(check))] : planParts(check, plan, bases)),
    asSection("rules", rulesSection(check)),
    ...(own === null ? [] : [asSection("own-specification", own)]),
  ];
  const { title, meaning } = verdictOf(result);
  const again = againSection(result, sent);
  return html`<div class="longlist-check">${heading(title, result.name)}
<p class="govuk-body-l">${meaning}</p>
${when((plan?.sampleSize.eligible ?? 0) > 0, () => notSentYet(result))}${contents(result, parts)}
${findingsSection(result, sent.inBrowser, downloads)}
${plan === null ? html`${again}${partsView(parts)}` : html`${partsView(parts)}${again}`}${next(result)}</div>`;
}

const INSPECTIONS = html`<a class="govuk-link" href="/inspections">on the inspection’s page</a>`;

/** Said where a list is found clean, above all that is told of it. What was said of its reading is not known where it is sent. */
function notSentYet({ mappings: { columns, values, foot, sheets } }: CheckResult): Markup {
  const said = Object.keys({ ...columns, ...values }).length > 0 || foot === "keep" || sheets !== undefined;
  return html`<p class="govuk-body"><strong>It was not sent.</strong> Next you sign in with your key and send it ${INSPECTIONS}.${said ? " If you said here how something is to be read, save that below, and choose the file when you send the list." : ""}</p>`;
}

/** Nobody is done because a list was checked: who does what with it. */
function next(result: CheckResult | null): Markup {
  const plan = result?.check.plan;
  if (!plan)
    return whatHappensNext(
      html`<p class="govuk-body">${result === null ? "You check your list here as often as you like." : "You put the errors right and check the list again."} Nothing is sent to the inspectorate from here: once the list is clean you sign in with your key and send it ${INSPECTIONS}.</p>`,
    );
  if (plan.sampleSize.eligible === 0)
    return whatHappensNext(
      html`<p class="govuk-body">You make sure that the inspection date and the list are the right ones, and check again. Nothing was sent to the inspectorate.</p>`,
    );
  return whatHappensNext(
    html`<p class="govuk-body">Nothing was sent to the inspectorate. You sign in with your key and send the list ${INSPECTIONS}; the coordinator then locks it and draws the sample.</p>`,
  );
}
