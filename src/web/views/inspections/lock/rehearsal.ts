import { longDate } from "../../../../base/words/dates.ts";
import type { InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import { expectedJudgementBase } from "../../../../sampling/plan/expected-judgement-base.ts";
import type { CheckDocument } from "../../../../use-cases/check/check-document.ts";
import { linkButton } from "../../../components/button.ts";
import { link } from "../../../components/links.ts";
import { insetText } from "../../../components/notices.ts";
import { partsOf } from "../../../components/section.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { type PagePart, partsView, planParts } from "../../plan/plan.ts";
import { moreToKnow, warnedOfMore } from "../../specification-words.ts";
import { inspectionAddress, teamKeyAddress } from "../addresses.ts";
import { teamName } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { REHEARSAL } from "./texts.ts";

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
    title: REHEARSAL.title,
    body: html`${insetText(REHEARSAL.isOne)}
${when(plan !== null, () => html`<p class="govuk-body">${REHEARSAL.sampled(submission, plan!.sampleSize.drawn, plan!.sampleSize.eligible)}</p>`)}
<h2 class="govuk-heading-m">${REHEARSAL.before}</h2>
<ul class="govuk-list govuk-list--bullet">${readiness(file, plan, teamHasKey)}</ul>
${when(plan !== null, () => partsView(partsOfRehearsal(check, check.plan!)))}
<div class="govuk-button-group">${linkButton(REHEARSAL.lock, `${at}/lock`)}${link(REHEARSAL.newer, `${at}/list`)}</div>`,
  });
}

/** What is said of the specification stands among what is looked at before. */
function partsOfRehearsal(check: CheckDocument, plan: NonNullable<CheckDocument["plan"]>): PagePart[] {
  return planParts(check, plan, expectedJudgementBase(check)).map((part) =>
    part.id === "warnings" ? { ...part, content: partsOf(moreToKnow(plan)) } : part,
  );
}

/** What an experienced coordinator looks at. */
function readiness(file: InspectionFile, plan: CheckDocument["plan"], teamHasKey: boolean): Markup[] {
  const many = plan?.warnings.length ?? 0;
  return [
    html`<li>${REHEARSAL.which(teamName(file), longDate(file.inspectionDate), file.specification.title)}</li>`,
    html`<li>${many === 0 ? REHEARSAL.noWarning : REHEARSAL.warnings(many, "#warnings")}</li>`,
    html`<li>${teamHasKey ? REHEARSAL.key : REHEARSAL.noKey(teamKeyAddress(file, teamName(file)))}</li>`,
  ];
}
