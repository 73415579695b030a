import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { withColumn } from "../../../report/section.ts";
import { casesTable } from "../../../report/sections/cases.ts";
import { replacementReason } from "../../../report/sections/replacements.ts";
import { statedDate } from "../../../report/written.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { VARIABLE_NAMES } from "../../../sampling/level-names.ts";
import { differingVariables } from "../../../sampling/replacement/replacement.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { domainInText } from "../../../sampling/specification/domains.ts";
import { button } from "../../components/button.ts";
import type { PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { summaryList } from "../../components/lists.ts";
import { insetText, warningText } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { caseCode } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { replacementsAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

export interface NextCaseContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** As it would be recorded now. */
  readonly record: Replacement;
  /** The case that cannot be inspected. */
  readonly leaving: SampledCase;
  /** Names the request, so that it is done once. */
  readonly request: string;
  readonly errors?: readonly PageError[];
}

/** Which case comes next and why, before it is recorded. */
export function nextCasePage({ file, draw, record, leaving, request, errors = [] }: NextCaseContent): Page {
  const { reason, note, by, on } = record;
  const [year, month, day] = on!.split("-") as [string, string, string];
  return drawPage(file, {
    title: "Check the replacement",
    of: file.draws.at(-1)!.number,
    errors,
    body: html`${summaryList([
      { key: "Cannot be inspected", value: caseCode(record.case) },
      { key: "Reason", value: replacementReason(draw, reason) },
      { key: "Note", value: note === null ? "None" : html`<bdi>${note}</bdi>` },
      { key: "Decided", value: html`${statedDate(on!)}, by <bdi>${by ?? ""}</bdi>` },
    ])}
${record.replacement === null ? staying() : coming(draw, record, leaving, record.replacement)}
${warningText("Once it is recorded, nobody can change it or take it back.")}
${form(
  { action: replacementsAddress(file), request },
  html`${Object.entries({ case: record.case, reason, note: note ?? "", by: by ?? "", "on-day": day, "on-month": month, "on-year": year, shown: record.digest }).map(([name, value]) => hidden(name, value))}
<div class="govuk-button-group">${button("Record it", { name: "do", value: "record" })}${button("Change it", { kind: "secondary", name: "do", value: "change" })}</div>`,
)}`,
  });
}

function staying(): Markup {
  return insetText(
    "No case takes its place: for this reason it stays in the sample as a finding, and no reserve is used.",
  );
}

function coming(draw: Draw, { from }: Replacement, leaving: SampledCase, next: SampledCase): Markup {
  return html`<h2 class="govuk-heading-m">${caseCode(next.caseId)} comes next</h2>
<p class="govuk-body">${from === "same-cell" ? sameCell(draw, next) : nearestCell(draw, leaving, next)}</p>
${tableMarkup(
  withColumn(casesTable("The case and the one that takes its place", [leaving, next]), { heading: "Place" }, [
    "Leaves",
    "Comes next",
  ]),
)}`;
}

function sameCell({ specification }: Draw, { order }: SampledCase): string {
  const variables = specification.stratification.variables.map((variable) => VARIABLE_NAMES[variable].toLowerCase());
  return `Both are in the same cell: they count as alike in ${variables.join(", ")}. Of the reserves of this cell that have not been used, it has the lowest ticket (number ${order} of the cell, counting from the sampled cases).`;
}

function nearestCell(draw: Draw, leaving: SampledCase, next: SampledCase): string {
  const { distance } = draw.specification.replacement;
  const differing = differingVariables(draw, leaving, next);
  const weights = differing.map(
    (variable) => `${VARIABLE_NAMES[variable].toLowerCase()} (weighs ${distance[variable] ?? 0})`,
  );
  const sum = differing.reduce((total, variable) => total + (distance[variable] ?? 0), 0);
  return `No reserve is left in its own cell. Of the unused reserves of the ${domainInText(draw.specification, next.domain)}, those in the nearest cell come next, and among them the lowest ticket. The two cases differ in ${weights.join(", ")}: a distance of ${sum}, and no other unused reserve is nearer.`;
}
