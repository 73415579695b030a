import type { Inspection } from "../../../ledger/inspections/records.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import { type Window, windowsOf } from "../../../sampling/windows.ts";
import { windowText } from "../../../words/dates.ts";
import { DOMAIN_NAMES, levelName } from "../../../words/levels.ts";
import type { SummaryRow } from "../../components/summary-list.ts";
import { summaryList } from "../../components/summary-list.ts";
import { html, type Markup } from "../../markup.ts";

/** When a disposal must have started for its case to be in scope. */
export function windowsPart({
  inspectionDate,
  specification,
}: Pick<Inspection, "inspectionDate" | "specification">): Markup {
  const windows = windowsOf(inspectionDate, specification);
  const { resettlement, domains } = specification;
  const rows = DOMAINS.map((domain) => windowRow(DOMAIN_NAMES[domain], windows[domain], domains[domain].disposals));
  if (resettlement.minimumCases !== null) {
    rows.push(windowRow("Resettlement standard", windows.custody, resettlement.disposals));
  }
  return html`<h2 class="govuk-heading-m">Start dates in scope, first and last included</h2>${summaryList(rows)}`;
}

function windowRow(key: string, window: Window, disposals: readonly string[]): SummaryRow {
  const names = levelName(disposals.map((code) => code.replaceAll("-", " ")).join(", "));
  return { key, value: html`${windowText(window)}<br><span class="longlist-secondary">${names}</span>` };
}
