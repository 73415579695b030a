import { marginOfErrorText } from "../../../base/words/amounts.ts";
import { listed } from "../../../base/words/listed.ts";
import { countText, statedPercent, thousands } from "../../../base/words/numbers.ts";
import { plannedSections } from "../../../report/sections/planned-sizes.ts";
import { eachDomain, titleInText } from "../../../sampling/specification/domains.ts";
import type { Sizes } from "../../../use-cases/sizes/sizes-document.ts";
import { whatHappensNext } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { term } from "../help/term.ts";
import { maximaBars } from "./maxima-bars.ts";
import { type SizesPageContent, sizesForm } from "./sizes-form.ts";

/** The page: numbers in, and what they give above them. */
export function sizesPage(content: SizesPageContent): Page {
  const { sizes, errors } = content;
  const title = sizes === null ? "Plan sizes" : `${countText(sizes.sampleSize.drawn, "case")} to sample`;
  const asked = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${sizes === null ? heading(title) : html`<h2 class="govuk-heading-m">Other numbers</h2>`}
${sizes === null ? html`<p class="govuk-body-l">How many cases would be sampled, and at what planning ${term("margin-of-error")}? Say how many are ${term("eligible")} in each ${term("domain")}.</p>` : NOTHING}${sizesForm(content)}</div></div>`;
  const body = sizes === null ? asked : html`${answer(sizes, title)}${asked}${told(sizes)}`;
  return { title, errors, body: html`${body}${whatHappensNext(NEXT)}` };
}

const NEXT = html`<p class="govuk-body">Nothing is decided or kept here. When the rules are settled a coordinator <a class="govuk-link" href="/inspections">opens the inspection</a> with them and asks the team for its list; how many cases there really are, the list then shows.</p>`;

/** What was asked, answered at once. */
function answer(sizes: Sizes, title: string): Markup {
  return html`${heading(title, "Plan sizes")}<p class="govuk-body-l longlist-sizes-answer">${answerText(sizes)}</p>`;
}

/** @example answerText(sizes) // "Of 65 eligible cases: 28 of court disposals and 19 of out-of-court disposals. …" */
function answerText({ specification, sampleSize, domains }: Sizes): string {
  const { eligible, drawn, confidence, achievedMarginOfError } = sampleSize;
  const parts = eachDomain(specification, domains).map(
    ([{ title }, { drawn: own }]) => `${thousands(own)} of ${titleInText(title)}`,
  );
  const of = `Of ${countText(eligible, "eligible case")}${parts.length === 1 ? "" : `: ${listed(parts)}`}.`;
  if (achievedMarginOfError === null) return of;
  if (drawn === eligible) return `${of} That is every case, so there is no margin of error.`;
  return `${of} The margin of error is ${marginOfErrorText(achievedMarginOfError)} at ${statedPercent(confidence)} confidence.`;
}

function told(sizes: Sizes): Markup {
  const sections = plannedSections(sizes);
  return html`${sections.map(
    (section, at) =>
      html`<section><h2 class="govuk-heading-m">${section.title}</h2>${at === sections.length - 1 ? maximaBars(sizes) : NOTHING}${partsOf(section)}</section>`,
  )}`;
}
