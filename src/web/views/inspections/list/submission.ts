import { longInstant } from "../../../../base/words/dates.ts";
import { countText, thousands } from "../../../../base/words/numbers.ts";
import type { SubmittedFindings } from "../../../../ledger/inspections/read-submissions.ts";
import type { InspectionFile, Submission } from "../../../../ledger/inspections/records.ts";
import { isOver } from "../../../../ledger/states.ts";
import { FIELD, type FieldName } from "../../../../long-list/columns/fields.ts";
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
import { inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";

type Difference = NonNullable<Submission["difference"]>;

/** More than these nobody goes through on a page. */
const MOST_SHOWN = 200;

/** How a list differs from the one before it: in numbers, and case by case while that is on record. */
export function differenceView({ added, removed, changed, cases }: Difference): Markup {
  if (added + removed + changed === 0) return html`<p class="govuk-body">Nothing: the cases are the same.</p>`;
  const counts = html`<ul class="govuk-list govuk-list--bullet"><li>${countText(added, "case")} added</li><li>${countText(removed, "case")} removed</li><li>${countText(changed, "case")} changed</li></ul>`;
  if (cases === null) return html`${counts}<p class="govuk-body">Which they were is not on record any more.</p>`;
  return html`${counts}${references("Added", cases.added)}${references("Removed", cases.removed)}${when(changed > 0, () => changes(cases.changed))}`;
}

function references(what: string, cases: readonly string[]): Markup {
  if (cases.length === 0) return html``;
  const list = html`<ul class="govuk-list longlist-references">${cases.slice(0, MOST_SHOWN).map((caseId) => html`<li class="longlist-code">${caseId}</li>`)}</ul>`;
  return details(`${what}: ${countText(cases.length, "case")}`, html`${list}${beyond(cases.length)}`);
}

function changes(cases: NonNullable<Difference["cases"]>["changed"]): Markup {
  const rows = cases
    .slice(0, MOST_SHOWN)
    .map(({ caseId, fields }) => [html`<span class="longlist-code">${caseId}</span>`, fields.map(label).join(", ")]);
  const caption = "Cases that changed";
  const columns = [{ text: "Case reference" }, { text: "What changed" }];
  return details(
    `Changed: ${countText(cases.length, "case")}`,
    html`${table({ caption, captionSize: "hidden", columns, rows })}${beyond(cases.length)}`,
  );
}

function beyond(count: number): Markup {
  if (count <= MOST_SHOWN) return html``;
  return html`<p class="govuk-body">And ${countText(count - MOST_SHOWN, "case")} more.</p>`;
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
  const { number, rows, cases, at, by, publishedDigest, difference, findings } = submission;
  const address = `${inspectionAddress(file)}/submissions`;
  return inspectionPage(file, {
    title: `List ${number}`,
    body: html`${standing(file, number)}
${summaryList([
  { key: "Received", value: `${longInstant(at)}, by ${personText(people, by)}` },
  { key: "Rows", value: thousands(rows) },
  { key: "Cases", value: thousands(cases) },
  { key: "Salted digest, as published", value: html`<span class="longlist-code">${publishedDigest}</span>` },
])}
${when(!isOver(file.state), () => html`<p class="govuk-body"><a class="govuk-link" href="${`${address}/${number}/list.csv`}">Download the list as it was received (CSV)</a>, without what was not kept.</p>`)}
<h2 class="govuk-heading-m">What was found</h2>
${findings.length === 0 ? html`<p class="govuk-body">Nothing was found.</p>` : found === null ? counts(findings) : again(found, `${address}/${number}/findings.csv`)}
${when(difference !== null, () => html`<h2 class="govuk-heading-m">What is different from list ${number - 1}</h2>${differenceView(difference!)}`)}
${pagination({
  ...(number > 1 && { previous: `${address}/${number - 1}` }),
  ...(number < file.submissions.length && { next: `${address}/${number + 1}` }),
})}`,
  });
}

function standing({ freeze, submissions }: InspectionFile, number: number): Content {
  if (freeze?.submission === number) return insetText("This is the list that was locked.");
  if (number < submissions.length) return insetText("A newer list took the place of this one.");
  return "";
}

/** The file that goes with the letter about the last list's findings, by a safe way. */
export function findingsFile(file: InspectionFile): Markup {
  const address = `${inspectionAddress(file)}/submissions/${file.submissions.length}`;
  return html`<p class="govuk-body"><a class="govuk-link" href="${address}/findings.csv">Save the findings as a file (CSV)</a> for the team. They can quote the list: do not attach them to a mail, send them as safely as the list itself. <a class="govuk-link" href="${address}">See them</a>.</p>`;
}

function again({ findings }: SubmittedFindings, file: string): Markup {
  return html`<p class="govuk-body">${countsText(findings)}. <a class="govuk-link" href="${file}">Save them as a file (CSV)</a>, to send back or to work through. They can quote the list: send them as safely as the list itself.</p>${severityLinks(findings)}${findingsView(findings)}`;
}

/** The findings themselves could quote the list and go with the case data. */
function counts(findings: readonly FindingCount[]): Markup {
  const inOrder = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return html`${table({
    caption: "How often each finding was made",
    captionSize: "hidden",
    columns: [{ text: "Finding" }, { text: "Severity" }, { text: "Times", numeric: true }],
    rows: inOrder.map(({ code, severity, count }) => [
      html`${kindName(code)}<br><span class="longlist-secondary">${FINDINGS[code as FindingCode]?.description ?? ""}</span>`,
      severityTag(severity as Severity),
      thousands(count),
    ]),
  })}<p class="govuk-body">Only how many there were is on record now.</p>`;
}
