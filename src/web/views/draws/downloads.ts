import type { Inspection } from "../../../ledger/inspections/records.ts";
import { html, type Markup } from "../../markup.ts";
import { type DrawPart, drawAddress } from "./addresses.ts";

const FILES: readonly { readonly part: DrawPart; readonly text: string; readonly about: string }[] = [
  {
    part: "sample.xlsx",
    text: "Sample and reserves (Excel)",
    about: "for the inspectors, with what has become of each case",
  },
  { part: "sample.csv", text: "Sample (CSV)", about: "the cases as they were drawn" },
  { part: "reserves.csv", text: "Reserves (CSV)", about: "all other eligible cases, in order" },
  { part: "receipt.json", text: "Receipt (JSON)", about: "from which anyone with the list can repeat the draw" },
  { part: "replacements.json", text: "Replacement records (JSON)", about: "to verify together with the receipt" },
];

/** The files of a draw, and its statement of method. */
export function downloads(inspection: Pick<Inspection, "id">, draw: number): Markup {
  return html`<ul class="govuk-list">
<li><a class="govuk-link" href="${drawAddress(inspection, draw, "methodology")}">Methodology statement</a>: in plain words, for the inspection report</li>
${FILES.map(
  ({ part, text, about }) =>
    html`<li><a class="govuk-link" href="${drawAddress(inspection, draw, part)}" download>${text}</a>: ${about}</li>`,
)}</ul>`;
}
