import { marginOfErrorText } from "../../../base/words/amounts.ts";
import { statedPercent } from "../../../base/words/numbers.ts";
import { plannedSections } from "../../../report/sections/planned-sizes.ts";
import { eachDomain, titleInText } from "../../../sampling/specification/domains.ts";
import type { Sizes } from "../../../use-cases/sizes/sizes-document.ts";
import { whatHappensNext } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { heading, type Page } from "../../layout.ts";
import { PLACES } from "../../layout-texts.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { maximaBars } from "./maxima-bars.ts";
import { type SizesPageContent, sizesForm } from "./sizes-form.ts";
import { SIZES, SIZES_ANSWER } from "./texts.ts";

/** The page: numbers in, and what they give above them. */
export function sizesPage(content: SizesPageContent): Page {
  const { sizes, errors } = content;
  const title = sizes === null ? PLACES.sizes : SIZES.toSample(sizes.sampleSize.drawn);
  const asked = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${sizes === null ? heading(title) : html`<h2 class="govuk-heading-m">${SIZES.otherNumbers}</h2>`}
${sizes === null ? html`<p class="govuk-body-l">${SIZES.lead()}</p>` : NOTHING}${sizesForm(content)}</div></div>`;
  const body = sizes === null ? asked : html`${answer(sizes, title)}${asked}${told(sizes)}`;
  return { title, errors, body: html`${body}${whatHappensNext(html`<p class="govuk-body">${SIZES.next()}</p>`)}` };
}

/** What was asked, answered at once. */
function answer(sizes: Sizes, title: string): Markup {
  return html`${heading(title, PLACES.sizes)}<p class="govuk-body-l longlist-sizes-answer">${answerText(sizes)}</p>`;
}

/** @example answerText(sizes) // "Of 65 eligible cases: 28 of court disposals and 19 of out-of-court disposals. …" */
function answerText({ specification, sampleSize, domains }: Sizes): string {
  const { eligible, drawn, confidence, achievedMarginOfError } = sampleSize;
  const each = eachDomain(specification, domains).map(([{ title }, own]) => ({
    title: titleInText(title),
    drawn: own.drawn,
  }));
  const told = SIZES_ANSWER.drawn(eligible, each);
  if (achievedMarginOfError === null) return told;
  if (drawn === eligible) return `${told} ${SIZES_ANSWER.everyCase}`;
  return `${told} ${SIZES_ANSWER.marginOfError(marginOfErrorText(achievedMarginOfError), statedPercent(confidence))}`;
}

function told(sizes: Sizes): Markup {
  const sections = plannedSections(sizes);
  return html`${sections.map(
    (section, at) =>
      html`<section><h2 class="govuk-heading-m">${section.title}</h2>${at === sections.length - 1 ? maximaBars(sizes) : NOTHING}${partsOf(section)}</section>`,
  )}`;
}
