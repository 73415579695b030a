import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { InspectionFile, Submission } from "../../../../ledger/records/inspection-records.ts";
import { expectedJudgementBase } from "../../../../sampling/plan/expected-judgement-base.ts";
import type { CheckDocument } from "../../../../use-cases/check/check-document.ts";
import { linkButton } from "../../../components/button.ts";
import { link } from "../../../components/links.ts";
import { panel, warningText } from "../../../components/notices.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { countsText, findingsView } from "../../findings/findings.ts";
import { partsView, planParts } from "../../plan/plan.ts";
import { inspectionAddress } from "../addresses.ts";
import { INSPECTIONS, teamName } from "../facts.ts";
import { endingOf } from "../standing.ts";
import { INSPECTION, listSize } from "../texts.ts";
import { differenceView } from "./submission.ts";
import { LIST_FINDINGS, LIST_RECEIVED } from "./texts.ts";

/** That a list was taken in, with what was found in it and what would be drawn. Green it is only where something can be. */
export function listReceivedPage(file: InspectionFile, role: Role, submission: Submission, check: CheckDocument): Page {
  const { number, rows, cases, difference } = submission;
  const size = listSize(rows, cases);
  const address = inspectionAddress(file);
  const taken =
    check.plan !== null && check.plan.sampleSize.eligible > 0
      ? panel(LIST_RECEIVED.title(number), size)
      : html`${heading(LIST_RECEIVED.titleOfNoneEligible(number), size)}${warningText(LIST_RECEIVED.noneEligible)}`;
  return {
    title: INSPECTION.page(LIST_RECEIVED.title(number), teamName(file)),
    inspection: endingOf(file),
    crumbs: [INSPECTIONS, { text: teamName(file), href: address }],
    body: html`${taken}
${next(file, role)}
<h2 class="govuk-heading-m">${LIST_FINDINGS.title}</h2>
<p class="govuk-body">${countsText(check.findings)}. ${check.findings.length === 0 ? "" : LIST_RECEIVED.seeAgain(`${address}/submissions/${number}`)}</p>
${check.findings.length === 0 ? NOTHING : findingsView(check.findings)}
${difference === null ? NOTHING : html`<h2 class="govuk-heading-m">${LIST_FINDINGS.different(number - 1)}</h2>${differenceView(difference)}`}
${check.plan === null ? NOTHING : partsView(planParts(check, check.plan, expectedJudgementBase(check)))}`,
  };
}

function next(file: InspectionFile, role: Role): Markup {
  const address = inspectionAddress(file);
  const back = link(INSPECTION.back, address);
  if (mayDo({ role }, "inspection.freeze")) {
    return html`<div class="govuk-button-group">${linkButton(LIST_RECEIVED.lock, `${address}/lock`)}${back}</div>`;
  }
  return html`<p class="govuk-body">${LIST_RECEIVED.teamNext} ${back}</p>`;
}
