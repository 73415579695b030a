import type { Section } from "../../../report/section.ts";
import { rulesSection } from "../../../report/sections/rules.ts";
import { ownSpecificationSection } from "../../../report/sections/specification-differences.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import { eachDomain, titleInText } from "../../../sampling/specification/domains.ts";
import { type Download, link } from "../../components/links.ts";
import { whatHappensNext } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { heading, type Page } from "../../layout.ts";
import { PLACES } from "../../layout-texts.ts";
import { type Content, html, type Markup, when } from "../../markup.ts";
import { countsText } from "../findings/findings.ts";
import { inspectionAddress } from "../inspections/addresses.ts";
import { choicesView, hasQuestions } from "../mappings/choices.ts";
import { whyNoneEligible } from "../plan/not-eligible.ts";
import { type PagePart, partsView, planParts } from "../plan/plan.ts";
import { NONE_ELIGIBLE } from "../plan/texts.ts";
import { ON_THIS_PAGE } from "../texts.ts";
import { type CheckFormContent, checkForm, saidBefore } from "./check-form.ts";
import { EMPTY_LIST } from "./empty-list.ts";
import { findingsSection } from "./findings-section.ts";
import type { CheckOutcome, CheckResult } from "./outcome.ts";
import { AGAIN, CHECK, CHECK_NEXT, FOUND_IN_LIST, NOT_SENT, VERDICT } from "./texts.ts";

/**
 * What is on the page, for going there at once.
 *
 * @param parts what follows the findings; of a list that is blocked the next check comes before them
 */
function contents({ check: { findings, plan } }: Pick<CheckResult, "check">, parts: readonly PagePart[]): Markup {
  const again = { id: "again", title: AGAIN.title };
  const places = [
    { id: "findings", title: FOUND_IN_LIST.inContents(countsText(findings)) },
    ...(plan === null ? [again, ...parts] : [...parts, again]),
  ];
  return html`<nav aria-label="${ON_THIS_PAGE}" class="longlist-check-contents"><ul class="govuk-list">${places.map(
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
    return { title: VERDICT.blocked.title(errors), meaning: VERDICT.blocked.meaning };
  }
  const { sampleSize, domains, list } = plan;
  if (sampleSize.eligible === 0)
    return { title: NONE_ELIGIBLE.title, meaning: whyNoneEligible({ ...plan, windows, specification }) };
  const { eligible, drawn } = sampleSize;
  const each = eachDomain(specification, domains).map(([{ title }, own]) => ({
    title: titleInText(title),
    drawn: own.drawn,
  }));
  return {
    title: VERDICT.ready.title,
    meaning: VERDICT.ready.meaning({ cases: list.cases, eligible, drawn, domains: each }),
  };
}

/** The form for the next check: how the list is to be read, and the list. */
function againSection(
  { check: { findings }, choices, mappings }: CheckResult,
  sent: Omit<CheckFormContent, "choices">,
): Markup {
  const said = choices === null ? saidBefore(sent.values) : choicesView({ choices, mappings, findings });
  const asks = choices !== null && hasQuestions(choices);
  return html`<section id="again"><h2 class="govuk-heading-m longlist-check-part">${AGAIN.title}</h2>
<p class="govuk-body">${asks ? AGAIN.asks : AGAIN.asksNothing}</p>${checkForm({ ...sent, choices: said })}</section>`;
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
  if (result === null) return { title: PLACES.check, errors, script: "check.js", body: formBody(sent) };
  const { title } = verdictOf(result);
  return { title, errors, script: "check.js", body: resultBody(result, sent, downloads) };
}

type SentFields = Omit<CheckFormContent, "choices">;

function formBody(sent: SentFields): Markup {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(PLACES.check)}
<p class="govuk-body-l">${CHECK.lead()}</p>
<p class="govuk-body">${CHECK.emptyList(EMPTY_LIST)}</p>
${checkForm({ ...sent, choices: null })}${next(null, sent)}</div></div>`;
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
${when((plan?.sampleSize.eligible ?? 0) > 0, () => notSentYet(result, sent))}${contents(result, parts)}
${findingsSection(result, sent.inBrowser, downloads)}
${plan === null ? html`${again}${partsView(parts)}` : html`${partsView(parts)}${again}`}${next(result, sent)}</div>`;
}

/** Said where a list is found clean, above all that is told of it. What was said of its reading is not known where it is sent. */
function notSentYet(result: CheckResult, sent: SentFields): Markup {
  const { columns, values, foot, sheets } = result.mappings;
  if (isHandedOn(sent))
    return html`<p class="govuk-body">${NOT_SENT.next(whereToSend(sent, result))} ${NOT_SENT.handedOver}</p>`;
  const said = Object.keys({ ...columns, ...values }).length > 0 || foot === "keep" || sheets !== undefined;
  return html`<p class="govuk-body">${NOT_SENT.next(whereToSend(sent, result))}${said ? ` ${NOT_SENT.saveReading}` : ""}</p>`;
}

/** Whether the page hands the list on, as long as it is open: where a script runs, to the inspection that the link here named. */
function isHandedOn({ values: { inspection }, inBrowser }: SentFields): boolean {
  return inBrowser && inspection !== "";
}

/** In a new tab where this page hands the list on. */
function whereToSend(sent: SentFields, result: CheckResult | null): Markup {
  const { inspection } = sent.values;
  const to = inspection === "" ? "/inspections" : `${inspectionAddress({ id: inspection })}/list`;
  if (!isHandedOn(sent) || result === null || result.check.plan === null) return link(NOT_SENT.there, to);
  return html`<a class="govuk-link" href="${to}" target="_blank" rel="noopener">${NOT_SENT.inNewTab}</a>`;
}

/** Nobody is done because a list was checked: who does what with it. */
function next(result: CheckResult | null, sent: SentFields): Markup {
  return whatHappensNext(html`<p class="govuk-body">${nextText(result, whereToSend(sent, result))}</p>`);
}

function nextText(result: CheckResult | null, there: Content): Content {
  if (result === null) return CHECK_NEXT.unchecked(there);
  const { plan } = result.check;
  if (plan === null) return CHECK_NEXT.blocked(there);
  return plan.sampleSize.eligible === 0 ? CHECK_NEXT.noneEligible : CHECK_NEXT.ready(there);
}
