import { dateOf, longDate } from "../../../../base/words/dates.ts";
import type { PlannedFreeze } from "../../../../ledger/inspections/plan-freeze.ts";
import type { InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import { readingSection } from "../../../../report/sections/reading.ts";
import { sizesSection } from "../../../../report/sections/sizes.ts";
import { windowsSection } from "../../../../report/sections/windows.ts";
import type { RequestedExclusion } from "../../../../sampling/plan/eligibility.ts";
import { button } from "../../../components/button.ts";
import type { PageError } from "../../../components/error-summary.ts";
import { form, hidden } from "../../../components/form.ts";
import { type SummaryRow, summaryList } from "../../../components/lists.ts";
import { details, warningText } from "../../../components/notices.ts";
import { partsOf, sectionsMarkup, tableMarkup } from "../../../components/section.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { nothingToSample } from "../../plan/nothing-to-sample.ts";
import { moreToKnow, ruleRows } from "../../specification-words.ts";
import { inspectionAddress } from "../addresses.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";
import { listSize } from "../texts.ts";
import { exclusionsSection, type TypedExclusion } from "./exclusions.ts";
import { LOCK } from "./texts.ts";

/** What is about to be locked, to be looked at once more. */
export interface LockAnswers {
  readonly file: InspectionFile;
  readonly planned: PlannedFreeze;
  readonly exclusions: readonly RequestedExclusion[];
  readonly people: People;
  /** Names the request, so that it is done once. */
  readonly request: string;
  /** An exclusion that could not be taken as it was typed. */
  readonly typed?: TypedExclusion;
  readonly errors?: readonly PageError[];
}

export function lockPage(answers: LockAnswers): Page {
  const { file, planned, exclusions, request, typed, errors = [] } = answers;
  return inspectionPage(file, {
    title: LOCK.title,
    errors,
    body: html`${summaryList(listRows(answers))}
${sectionsMarkup([windowsSection(planned.plan), readingSection(planned.plan)])}
${form(
  { action: `${inspectionAddress(file)}/lock`, request },
  html`${hidden("submission", String(planned.submission))}${exclusionsSection(exclusions, typed, errors)}
${sizes(planned.plan)}${sectionsMarkup([moreToKnow(planned.plan)])}
<h2 class="govuk-heading-m">${LOCK.lock}</h2>
<p class="govuk-body">${LOCK.why()}</p>
${nothingToSample(planned.plan, LOCK.nothingToSample, errors)}
${warningText(LOCK.forGood)}
${button(LOCK.lock, { name: "do", value: "lock" })}`,
)}`,
  });
}

/** The sizes, whose reasons were told when the list was taken in and are folded away here. */
function sizes(plan: PlannedFreeze["plan"]): Markup {
  const { title, parts } = sizesSection(plan);
  return html`<h2 class="govuk-heading-m">${title}</h2>${parts.map((part) => (part.kind === "table" ? tableMarkup(part, { captionSize: "hidden" }) : NOTHING))}
${details(LOCK.howSizes, partsOf({ title, parts: parts.filter(({ kind }) => kind !== "table") }))}`;
}

function listRows({ file, planned: { submission, plan }, people }: LockAnswers): SummaryRow[] {
  const { at, by } = file.submissions[submission - 1]!;
  const address = inspectionAddress(file);
  return [
    {
      key: LOCK.list,
      value: LOCK.listReceived(submission, longDate(dateOf(at)), personText(people, by)),
      action: { text: LOCK.another, href: `${address}/list`, of: LOCK.ofList },
    },
    { key: LOCK.size, value: listSize(plan.list.rows, plan.list.cases) },
    { key: LOCK.digest, value: html`<span class="longlist-code">${plan.list.digest}</span>` },
    { key: LOCK.date, value: longDate(file.inspectionDate) },
    ...ruleRows(file),
  ];
}
