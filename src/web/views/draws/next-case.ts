import { dateOf, longDate } from "../../../base/words/dates.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { withColumn } from "../../../report/section.ts";
import { casesTable } from "../../../report/sections/cases.ts";
import { replacementReason } from "../../../report/sections/replacements.ts";
import { statedDate } from "../../../report/written.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { differingVariables } from "../../../sampling/replacement/replacement.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { domainInText } from "../../../sampling/specification/domains.ts";
import { VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import { button } from "../../components/button.ts";
import type { PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { summaryList } from "../../components/lists.ts";
import { insetText, warningText } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { caseCode } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { replacementsAddress } from "../inspections/addresses.ts";
import { drawPage } from "./draw-page.ts";
import { NEXT_CASE } from "./replacement-texts.ts";

export interface NextCaseContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** As it would be recorded now. */
  readonly record: Replacement;
  /** The case that cannot be inspected. */
  readonly leaving: SampledCase;
  /** The date by the record's clock. */
  readonly today: string;
  /** Names the request, so that it is done once. */
  readonly request: string;
  readonly errors?: readonly PageError[];
}

/** Which case comes next and why, before it is recorded. */
export function nextCasePage({ file, draw, record, leaving, today, request, errors = [] }: NextCaseContent): Page {
  const { reason, note, by, on } = record;
  const made = file.draws.at(-1)!;
  const doubt = doubtfulDate(on!, dateOf(made.at), today);
  const [year, month, day] = on!.split("-") as [string, string, string];
  return drawPage(file, {
    title: NEXT_CASE.title,
    of: made.number,
    errors,
    body: html`${summaryList([
      { key: NEXT_CASE.leaving, value: caseCode(record.case) },
      { key: NEXT_CASE.reason, value: replacementReason(draw, reason) },
      { key: NEXT_CASE.note, value: note === null ? NEXT_CASE.noNote : html`<bdi>${note}</bdi>` },
      { key: NEXT_CASE.decided, value: NEXT_CASE.decidedBy(statedDate(on!), html`<bdi>${by ?? ""}</bdi>`) },
    ])}
${record.replacement === null ? insetText(NEXT_CASE.stays) : coming(draw, record, leaving, record.replacement)}
${doubt === null ? "" : warningText(doubt)}${warningText(NEXT_CASE.forGood)}
${form(
  { action: replacementsAddress(file), request },
  html`${Object.entries({ case: record.case, reason, note: note ?? "", by: by ?? "", "on-day": day, "on-month": month, "on-year": year, shown: record.digest }).map(([name, value]) => hidden(name, value))}
<div class="govuk-button-group">${button(NEXT_CASE.record, { name: "do", value: "record" })}${button(NEXT_CASE.change, { kind: "secondary", name: "do", value: "change" })}</div>`,
)}`,
  });
}

/** What is to be asked of the day of a decision; null where nothing is. Nothing can be decided of a sample before it is drawn. */
function doubtfulDate(on: string, drawn: string, today: string): string | null {
  if (on < drawn) return NEXT_CASE.beforeDraw(longDate(drawn));
  return on > today ? NEXT_CASE.afterToday(longDate(today)) : null;
}

function coming(draw: Draw, { from }: Replacement, leaving: SampledCase, next: SampledCase): Markup {
  const { table } = NEXT_CASE;
  return html`<h2 class="govuk-heading-m">${NEXT_CASE.comes(caseCode(next.caseId))}</h2>
<p class="govuk-body">${from === "same-cell" ? sameCell(draw, next) : nearestCell(draw, leaving, next)}</p>
${tableMarkup(
  withColumn(casesTable(table.caption, [leaving, next]), { heading: table.place }, [table.leaves, table.comes]),
)}`;
}

function sameCell({ specification }: Draw, { order }: SampledCase): string {
  const variables = specification.stratification.variables.map((variable) => VARIABLE_NAMES[variable].toLowerCase());
  return NEXT_CASE.sameCell(variables, order);
}

function nearestCell(draw: Draw, leaving: SampledCase, next: SampledCase): string {
  const { distance } = draw.specification.replacement;
  const differing = differingVariables(draw, leaving, next);
  const weights = differing.map((variable) =>
    NEXT_CASE.weighs(VARIABLE_NAMES[variable].toLowerCase(), distance[variable] ?? 0),
  );
  const sum = differing.reduce((total, variable) => total + (distance[variable] ?? 0), 0);
  return NEXT_CASE.nearestCell(domainInText(draw.specification, next.domain), weights, sum);
}
