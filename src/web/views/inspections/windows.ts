import type { Inspection } from "../../../ledger/inspections/records.ts";
import { windowsOf } from "../../../sampling/plan/windows.ts";
import { html, type Markup } from "../../markup.ts";
import { windowsView } from "../plan/windows.ts";

/** When a disposal must have started for its case to be in scope. */
export function windowsSection({
  inspectionDate,
  specification,
}: Pick<Inspection, "inspectionDate" | "specification">): Markup {
  const windows = windowsOf(inspectionDate, specification);
  return html`<h2 class="govuk-heading-m">Start dates in scope, first and last included</h2>${windowsView({ windows, specification })}`;
}
