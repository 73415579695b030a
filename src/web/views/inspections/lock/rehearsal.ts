import { longDate } from "../../../../base/words/dates.ts";
import { countText } from "../../../../base/words/numbers.ts";
import type { InspectionFile } from "../../../../ledger/inspections/records.ts";
import { expectedJudgementBase } from "../../../../sampling/plan/expected-judgement-base.ts";
import type { CheckDocument } from "../../../../use-cases/check/check-document.ts";
import { linkButton } from "../../../components/button.ts";
import { insetText } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { teamKeyAddress } from "../../keys/key-words.ts";
import { partsView, planParts } from "../../plan/plan.ts";
import { warnedOfMore } from "../../specification-words.ts";
import { inspectionAddress, teamName } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";

export interface RehearsalContent {
  readonly file: InspectionFile;
  /** Of the list as it would be locked now. */
  readonly check: CheckDocument;
  /** The list's number. */
  readonly submission: number;
  /** Whether a key of the team's covers the inspection. */
  readonly teamHasKey: boolean;
}

/** What would be drawn if the list were locked now, and what would be warned of, whatever the seed. */
export function rehearsalPage({ file, check, submission, teamHasKey }: RehearsalContent): Page {
  const at = inspectionAddress(file);
  const plan = check.plan === null ? null : warnedOfMore(check.plan);
  return inspectionPage(file, {
    title: "Rehearse the draw",
    body: html`${insetText("This is a rehearsal: nothing is locked, drawn or stored, and it can be repeated as often as you like.")}
<p class="govuk-body">If list ${submission} were locked now${plan === null ? "" : html`, ${countText(plan.sampleSize.drawn, "case")} would be sampled of ${countText(plan.sampleSize.eligible, "eligible case")}`}. Which of them only the seed decides, and there is none yet.</p>
<h2 class="govuk-heading-m">Before you lock the list</h2>
<ul class="govuk-list govuk-list--bullet">${readiness(file, plan, teamHasKey)}</ul>
${when(plan !== null, () => partsView(planParts(check, plan!, expectedJudgementBase(check))))}
<div class="govuk-button-group">${linkButton("Check what will be locked", `${at}/lock`)}<a class="govuk-link" href="${at}/list">Receive a newer list</a></div>`,
  });
}

/** What an experienced coordinator looks at. */
function readiness(file: InspectionFile, plan: CheckDocument["plan"], teamHasKey: boolean): Markup[] {
  const many = plan?.warnings.length ?? 0;
  return [
    html`<li>It is ${teamName(file)}, inspected on ${longDate(file.inspectionDate)}, under ${file.specification.title}. None of it can be changed once the list is locked.</li>`,
    html`<li>${many === 0 ? "Nothing would be warned of." : html`${countText(many, "thing")} would be warned of: <a class="govuk-link" href="#warnings">see below</a>.`}</li>`,
    teamHasKey
      ? html`<li>The team has a key, and can contribute to the seed once the list is locked.</li>`
      : html`<li>No key of the team covers this inspection, so it cannot contribute to the seed: <a class="govuk-link" href="${teamKeyAddress(file)}">make one</a>, or let the receipt say that whoever runs the service is trusted.</li>`,
  ];
}
