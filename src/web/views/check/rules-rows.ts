import type { CheckDocument } from "../../../tasks/check-document.ts";
import { longDate } from "../../../words/dates.ts";
import type { SummaryRow } from "../../components/summary-list.ts";
import { html } from "../../markup.ts";

/** The team, the date and the rules that a list was checked for. */
export function rulesRows({
  team,
  inspectionDate,
  specification: { id, title, note },
  overrides,
}: Pick<CheckDocument, "team" | "inspectionDate" | "specification" | "overrides">): SummaryRow[] {
  return [
    ...(team === null ? [] : [{ key: "Team", value: team }]),
    { key: "Inspection date", value: longDate(inspectionDate) },
    { key: "Sample specification", value: html`${title} (<span class="longlist-code">${id}</span>)<br>${note}` },
    ...overrides.map(({ path, value, was }) => ({
      key: "Set for this check",
      value: html`<span class="longlist-code">${path}</span>: ${JSON.stringify(value)} instead of ${JSON.stringify(was)}`,
    })),
  ];
}
