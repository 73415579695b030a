import type { Inspection } from "../../../ledger/inspections/records.ts";
import type { Override } from "../../../sampling/specification/overrides.ts";
import type { SummaryRow } from "../../components/summary-list.ts";
import { type Content, html, type Markup } from "../../markup.ts";

/** The specification of an inspection, and every rule that was changed for it. */
export function rulesRows({ specification, overrides }: Pick<Inspection, "specification" | "overrides">): SummaryRow[] {
  return [
    {
      key: "Specification",
      value: html`${specification.title}<br><span class="longlist-code">${specification.id}</span>`,
    },
    { key: "Rules changed for this inspection", value: changes(overrides) },
  ];
}

function changes(overrides: readonly Override[]): Content {
  if (overrides.length === 0) return "None";
  return html`<ul class="govuk-list longlist-plain">${overrides.map(change)}</ul>`;
}

function change({ path, value, was }: Override): Markup {
  return html`<li><span class="longlist-code">${path}</span>: ${JSON.stringify(value)} instead of ${JSON.stringify(was)}</li>`;
}
