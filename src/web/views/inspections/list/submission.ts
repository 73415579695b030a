import { thousands } from "../../../../base/words/numbers.ts";
import { isOver } from "../../../../ledger/access/states.ts";
import type { InspectionFile, Submission } from "../../../../ledger/records/inspection-records.ts";
import type { SubmittedFindings } from "../../../../ledger/records/read-submissions.ts";
import { FIELD, type FieldName } from "../../../../long-list/fields.ts";
import type { FindingCount } from "../../../../long-list/findings/finding.ts";
import { SEVERITIES, type Severity } from "../../../../long-list/findings/finding-order.ts";
import { FINDINGS, type FindingCode } from "../../../../long-list/findings/findings.ts";
import { pagination } from "../../../components/links.ts";
import { summaryList } from "../../../components/lists.ts";
import { details, insetText } from "../../../components/notices.ts";
import { table } from "../../../components/table.ts";
import type { Page } from "../../../layout.ts";
import { type Content, html, type Markup, when } from "../../../markup.ts";
import { countsText, findingsView, severityLinks, severityTag } from "../../findings/findings.ts";
import { kindName } from "../../findings/group-findings.ts";
import { FINDINGS_LIST } from "../../findings/texts.ts";
import { inspectionAddress } from "../addresses.ts";
import { inspectionPage } from "../inspection-page.ts";
import { doneText, type People } from "../person.ts";
import { DIFFERENCE, LIST_FINDINGS, SUBMISSION } from "./texts.ts";

type Difference = NonNullable<Submission["difference"]>;

/** More than these nobody goes through on a page. */
const MOST_SHOWN = 200;

/** How a list differs from the one before it: in numbers, and case by case while that is on record. */
export function differenceView({ added, removed, changed, cases }: Difference): Markup {
  if (added + removed + changed === 0) return html`<p class="govuk-body">${DIFFERENCE.none}</p>`;
  const counts = html`<ul class="govuk-list govuk-list--bullet"><li>${DIFFERENCE.added(added)}</li><li>${DIFFERENCE.removed(removed)}</li><li>${DIFFERENCE.changed(changed)}</li></ul>`;
  if (cases === null) return html`${counts}<p class="govuk-body">${DIFFERENCE.forgotten}</p>`;
  return html`${counts}${references(DIFFERENCE.showAdded, cases.added)}${references(DIFFERENCE.showRemoved, cases.removed)}${when(changed > 0, () => changes(cases.changed))}`;
}

function references(shown: (cases: number) => string, cases: readonly string[]): Markup {
  if (cases.length === 0) return html``;
  const list = html`<ul class="govuk-list longlist-references">${cases.slice(0, MOST_SHOWN).map((caseId) => html`<li class="longlist-code">${caseId}</li>`)}</ul>`;
  return details(shown(cases.length), html`${list}${beyond(cases.length)}`);
}

function changes(cases: NonNullable<Difference["cases"]>["changed"]): Markup {
  const rows = cases
    .slice(0, MOST_SHOWN)
    .map(({ caseId, fields }) => [html`<span class="longlist-code">${caseId}</span>`, fields.map(label).join(", ")]);
  const { caption, reference, what } = DIFFERENCE.changes;
  const columns = [{ text: reference }, { text: what }];
  return details(
    DIFFERENCE.showChanged(cases.length),
    html`${table({ caption, captionSize: "hidden", columns, rows })}${beyond(cases.length)}`,
  );
}

function beyond(count: number): Markup {
  if (count <= MOST_SHOWN) return html``;
  return html`<p class="govuk-body">${DIFFERENCE.more(count - MOST_SHOWN)}</p>`;
}

/** @example label("startDate") // "Start date" */
function label(field: string): string {
  return FIELD[field as FieldName].label;
}

/** A list that was taken in, as far as it is told again: its size, how often each finding was made, its differences. */
export function submissionPage(
  file: InspectionFile,
  submission: Submission,
  people: People,
  found: SubmittedFindings | null,
): Page {
  const { number, rows, cases, publishedDigest, difference, findings } = submission;
  const address = `${inspectionAddress(file)}/submissions`;
  return inspectionPage(file, {
    title: SUBMISSION.title(number),
    body: html`${standing(file, number)}
${summaryList([
  { key: SUBMISSION.received, value: doneText(people, submission) },
  { key: SUBMISSION.rows, value: thousands(rows) },
  { key: SUBMISSION.cases, value: thousands(cases) },
  { key: SUBMISSION.digest, value: html`<span class="longlist-code">${publishedDigest}</span>` },
])}
${when(!isOver(file.state), () => html`<p class="govuk-body">${SUBMISSION.download(`${address}/${number}/list.csv`)}</p>`)}
<h2 class="govuk-heading-m">${LIST_FINDINGS.title}</h2>
${findings.length === 0 ? html`<p class="govuk-body">${FINDINGS_LIST.none}</p>` : found === null ? counts(findings) : again(found, `${address}/${number}/findings.csv`)}
${when(difference !== null, () => html`<h2 class="govuk-heading-m">${LIST_FINDINGS.different(number - 1)}</h2>${differenceView(difference!)}`)}
${pagination({
  ...(number > 1 && { previous: `${address}/${number - 1}` }),
  ...(number < file.submissions.length && { next: `${address}/${number + 1}` }),
})}`,
  });
}

function standing({ freeze, submissions }: InspectionFile, number: number): Content {
  if (freeze?.submission === number) return insetText(SUBMISSION.isLocked);
  if (number < submissions.length) return insetText(SUBMISSION.isOlder);
  return "";
}

/** The file that goes with the letter about the last list's findings, by a safe way. */
export function findingsFile(file: InspectionFile): Markup {
  const address = `${inspectionAddress(file)}/submissions/${file.submissions.length}`;
  return html`<p class="govuk-body">${SUBMISSION.findingsForTeam(`${address}/findings.csv`, address)}</p>`;
}

function again({ findings }: SubmittedFindings, file: string): Markup {
  return html`<p class="govuk-body">${countsText(findings)}. ${SUBMISSION.saveFindings(file)}</p>${severityLinks(findings)}${findingsView(findings)}`;
}

/** The findings themselves could quote the list and go with the case data. */
function counts(findings: readonly FindingCount[]): Markup {
  const inOrder = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return html`${table({
    caption: SUBMISSION.counts.caption,
    captionSize: "hidden",
    columns: [
      { text: SUBMISSION.counts.finding },
      { text: SUBMISSION.counts.severity },
      { text: SUBMISSION.counts.times, numeric: true },
    ],
    rows: inOrder.map(({ code, severity, count }) => [
      html`${kindName(code)}<br><span class="longlist-secondary">${FINDINGS[code as FindingCode]?.description ?? ""}</span>`,
      severityTag(severity as Severity),
      thousands(count),
    ]),
  })}<p class="govuk-body">${SUBMISSION.counts.noMore}</p>`;
}
