import { longInstant } from "../../../base/words/dates.ts";
import { isJudged } from "../../../ledger/access/states.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import type { Plan } from "../../../sampling/plan/inspection-plan.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import { link } from "../../components/links.ts";
import { details, warningText } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { drawAddress, inspectionAddress } from "../inspections/addresses.ts";
import { type People, personText } from "../inspections/person.ts";
import { nothingToSample } from "../plan/nothing-to-sample.ts";
import { moreToKnow } from "../specification-words.ts";
import { drawPage } from "./draw-page.ts";
import { CONFIRM_DRAW } from "./texts.ts";

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
  const warned = moreToKnow(plan);
  const title = again ? CONFIRM_DRAW.titleOfAgain : CONFIRM_DRAW.title;
  return drawPage(file, {
    title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${again ? superseding(file) : html`<p class="govuk-body-l">${CONFIRM_DRAW.lead()}</p>`}
<ul class="govuk-list govuk-list--bullet">
<li>${contribution ? CONFIRM_DRAW.jointSeed : CONFIRM_DRAW.ownSeed}</li>
<li>${CONFIRM_DRAW.whatItDoes}</li>
<li>${CONFIRM_DRAW.reveals}</li>
</ul></div></div>
<h2 class="govuk-heading-m">${CONFIRM_DRAW.sizes}</h2>${partsOf(sizesSection(plan))}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">${warned.title}</h2>${partsOf(warned)}
<h2 class="govuk-heading-m">${CONFIRM_DRAW.seed}</h2>
${contribution ? contributed(content) : notContributed(file)}
${form(
  { action: drawAddress(file, "new").replace(/\/new$/, ""), request },
  html`${hidden("number", String(round))}${again ? reasonField(content) : NOTHING}${contribution ? NOTHING : ownSeed(content)}
${nothingToSample(plan, CONFIRM_DRAW.nothingToSample, errors)}
${warningText(again ? CONFIRM_DRAW.againForGood : CONFIRM_DRAW.forGood)}
<div class="govuk-button-group">${button(title)}${link(CONFIRM_DRAW.notNow, again ? drawAddress(file, round - 1) : inspectionAddress(file))}</div>`,
)}</div></div>`,
  });
}

function superseding(file: InspectionFile): Markup {
  const { number, at } = file.draws.at(-1)!;
  const replaced = file.replacements.filter(({ draw }) => draw === number).length;
  const assigned = file.assignments.some(({ draw }) => draw === number) || isJudged(file.state);
  return html`<p class="govuk-body-l">${CONFIRM_DRAW.supersedes(number, drawAddress(file, number), longInstant(at))}</p>
${when(replaced > 0, () => html`<p class="govuk-body">${CONFIRM_DRAW.replacementsStay(number)}</p>`)}
${when(assigned, () => html`<p class="govuk-body">${CONFIRM_DRAW.judgementsStay(number)}</p>`)}`;
}

function contributed({ file, people }: ConfirmDrawContent): Markup {
  const { text, at, by } = file.rounds.at(-1)!.contribution!;
  const given = html`<span class="longlist-code"><bdi>${text}</bdi></span>`;
  return html`<p class="govuk-body">${CONFIRM_DRAW.contributed(given, longInstant(at), personText(people, by))}</p>
<p class="govuk-body">${CONFIRM_DRAW.joint}</p>`;
}

function notContributed(file: InspectionFile): Markup {
  return html`${warningText(CONFIRM_DRAW.notContributed)}
<p class="govuk-body">${CONFIRM_DRAW.generated}</p>
<p class="govuk-body">${CONFIRM_DRAW.contribute(`${inspectionAddress(file)}/contribution`)}</p>`;
}

function reasonField({ typed, errors = [] }: ConfirmDrawContent): Markup {
  return textarea({
    name: "reason",
    label: CONFIRM_DRAW.reason.label,
    hint: CONFIRM_DRAW.reason.hint,
    value: typed?.reason,
    error: errorOf(errors, "reason"),
  });
}

function ownSeed({ typed, errors = [] }: ConfirmDrawContent): Markup {
  const error = errorOf(errors, "seed");
  const field = input({
    name: "seed",
    label: CONFIRM_DRAW.supplied.label,
    hint: CONFIRM_DRAW.supplied.hint,
    value: typed?.seed,
    error,
  });
  return details(
    CONFIRM_DRAW.supplied.summary,
    html`<p class="govuk-body">${CONFIRM_DRAW.supplied.about}</p>${field}`,
    error !== undefined || Boolean(typed?.seed),
  );
}
