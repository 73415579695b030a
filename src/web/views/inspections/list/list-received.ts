import { countText, thousands } from "../../../../base/words/numbers.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { InspectionFile, Submission } from "../../../../ledger/inspections/records.ts";
import { expectedJudgementBase } from "../../../../sampling/plan/expected-judgement-base.ts";
import type { CheckDocument } from "../../../../use-cases/check/check-document.ts";
import { linkButton } from "../../../components/button.ts";
import { panel, warningText } from "../../../components/notices.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { countsText, findingsView } from "../../findings/findings.ts";
import { partsView, planParts } from "../../plan/plan.ts";
import { inspectionAddress, teamName } from "../facts.ts";
import { endingOf } from "../standing.ts";
import { differenceView } from "./submission.ts";

/** That a list was taken in, with what was found in it and what would be drawn. Green it is only where something can be. */
export function listReceivedPage(file: InspectionFile, role: Role, submission: Submission, check: CheckDocument): Page {
  const { number, rows, cases, difference } = submission;
  const size = `${thousands(rows)} rows, ${countText(cases, "case")}`;
  const taken =
    check.plan !== null && check.plan.sampleSize.eligible > 0
      ? panel(`List ${number} was taken in`, size)
      : html`${heading(`List ${number} was taken in, and nothing in it is eligible`, size)}${warningText("As it is no sample can be drawn from it. See below why, put the list right and send it again.")}`;
  return {
    title: `List ${number} was taken in: ${teamName(file)}`,
    inspection: endingOf(file),
    crumbs: [
      { text: "Inspections", href: "/inspections" },
      { text: teamName(file), href: inspectionAddress(file) },
    ],
    body: html`${taken}
${next(file, role)}
<h2 class="govuk-heading-m">What was found</h2>
<p class="govuk-body">${countsText(check.findings)}. ${check.findings.length === 0 ? "" : html`They can be seen again with <a class="govuk-link" href="${inspectionAddress(file)}/submissions/${number}">the list</a> until the case data is deleted.`}</p>
${check.findings.length === 0 ? NOTHING : findingsView(check.findings)}
${difference === null ? NOTHING : html`<h2 class="govuk-heading-m">What is different from list ${number - 1}</h2>${differenceView(difference)}`}
${check.plan === null ? NOTHING : partsView(planParts(check, check.plan, expectedJudgementBase(check)))}`,
  };
}

function next(file: InspectionFile, role: Role): Markup {
  const address = inspectionAddress(file);
  const back = html`<a class="govuk-link" href="${address}">Back to the inspection</a>`;
  if (mayDo({ role }, "inspection.freeze")) {
    return html`<div class="govuk-button-group">${linkButton("Check what will be locked", `${address}/lock`)}${back}</div>`;
  }
  return html`<p class="govuk-body">The coordinator locks the list next. Until then you can send a newer one. ${back}</p>`;
}
