import { longInstant } from "../../../base/words/dates.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import { warningsSection } from "../../../report/sections/warnings.ts";
import type { Plan } from "../../../sampling/plan/inspection-plan.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import { details, warningText } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { term } from "../help/term.ts";
import { inspectionAddress } from "../inspections/facts.ts";
import { type People, personText } from "../inspections/person.ts";
import { nothingToSample } from "../plan/nothing-to-sample.ts";
import { warnedOfMore } from "../specification-words.ts";
import { drawAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** What drawing is confirmed by. */
export interface ConfirmDrawContent {
  readonly file: InspectionFile;
  readonly plan: Plan;
  readonly people: People;
  /** Names the request, so that it is done once. */
  readonly request: string;
  readonly typed?: { readonly reason: string; readonly seed: string };
  readonly errors?: readonly PageError[];
}

/** Says what drawing will do and cannot be undone, before it is done. */
export function confirmDrawPage(content: ConfirmDrawContent): Page {
  const { file, plan, request, errors = [] } = content;
  const { round, contribution } = file.rounds.at(-1)!;
  const again = round > 1;
  const warned = warningsSection(warnedOfMore(plan));
  const title = again ? "Draw again" : "Draw the sample";
  return drawPage(file, {
    title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${again ? superseding(file) : html`<p class="govuk-body-l">The ${term("sample")} is drawn from the list that was locked, and recorded with its ${term("receipt")}.</p>`}
<ul class="govuk-list govuk-list--bullet">
<li>The seed is made from the locked list, the rules${contribution ? ", this service’s secret number and the team’s contribution" : " and this service’s secret number"}.</li>
<li>It picks the sample and puts the reserves in order. Every eligible case of a domain has the same chance.</li>
<li>The receipt reveals all of it, so that anyone with the list can repeat the draw.</li>
</ul></div></div>
<h2 class="govuk-heading-m">What will be drawn</h2>${partsOf(sizesSection(plan))}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">${warned.title}</h2>${partsOf(warned)}
<h2 class="govuk-heading-m">The seed</h2>
${contribution ? contributed(content) : notContributed(file)}
${form(
  { action: drawAddress(file, "new").replace(/\/new$/, ""), request },
  html`${hidden("number", String(round))}${again ? reasonField(content) : NOTHING}${contribution ? NOTHING : ownSeed(content)}
${nothingToSample(plan, "I know that nothing will be sampled, and want the draw made all the same", errors)}
${warningText(again ? "A draw cannot be taken back. Both draws stay visible for ever." : "A draw cannot be taken back. It can only be superseded by another, for a stated reason, and both stay visible for ever.")}
<div class="govuk-button-group">${button(title)}<a class="govuk-link" href="${again ? drawAddress(file, round - 1) : inspectionAddress(file)}">Do not draw now</a></div>`,
)}</div></div>`,
  });
}

function superseding(file: InspectionFile): Markup {
  const { number, at } = file.draws.at(-1)!;
  const replaced = file.replacements.filter(({ draw }) => draw === number).length;
  return html`<p class="govuk-body-l">A further draw supersedes <a class="govuk-link" href="${drawAddress(file, number)}">draw ${number}</a> of ${longInstant(at)}. Both stay visible for ever, with the reason that you give.</p>
${when(replaced > 0, () => html`<p class="govuk-body">Replacements belong to the draw that they were made in: those of draw ${number} do not count for the new one.</p>`)}`;
}

function contributed({ file, people }: ConfirmDrawContent): Markup {
  const { text, at, by } = file.rounds.at(-1)!.contribution!;
  return html`<p class="govuk-body">The team has contributed to it: <span class="longlist-code"><bdi>${text}</bdi></span>, recorded ${longInstant(at)} by ${personText(people, by)}.</p>
<p class="govuk-body">The seed will be a joint one: neither the team nor whoever runs this service can have steered it alone.</p>`;
}

function notContributed(file: InspectionFile): Markup {
  return html`${warningText("The team has not contributed to the seed.")}
<p class="govuk-body">If you draw now, the receipt will call the seed “generated”, and say that whoever runs this service is trusted not to have tried more than one.</p>
<p class="govuk-body">With the team’s contribution neither side can steer the seed alone. You can <a class="govuk-link" href="${inspectionAddress(file)}/contribution">see how the team contributes</a>, and come back when it has.</p>`;
}

function reasonField({ typed, errors = [] }: ConfirmDrawContent): Markup {
  return textarea({
    name: "reason",
    label: "Why the sample is drawn again",
    hint: "It stays on record, in the receipt and beside both draws. Name no child and no case.",
    value: typed?.reason,
    error: errorOf(errors, "reason"),
  });
}

function ownSeed({ typed, errors = [] }: ConfirmDrawContent): Markup {
  const error = errorOf(errors, "seed");
  const field = input({
    name: "seed",
    label: "Your own seed",
    hint: "Any short text. Leave it blank for the seed that the service has committed to.",
    value: typed?.seed,
    error,
  });
  return details(
    "Use a seed of your own, for a pilot",
    html`<p class="govuk-body">The receipt will call the seed “supplied” and say that whoever drew could have tried several. Do not use one for an inspection that counts.</p>${field}`,
    error !== undefined || Boolean(typed?.seed),
  );
}
