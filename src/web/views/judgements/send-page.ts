import type { TableFinding } from "../../../base/table/table-finding.ts";
import { listed } from "../../../base/words/listed.ts";
import type { Caller } from "../../../ledger/caller.ts";
import type { Inspection } from "../../../ledger/inspections/records.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, LIST_FILES } from "../../components/input.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { judgementsAddress } from "./addresses.ts";
import { judgingPage } from "./judging-page.ts";
import { sheetFindings } from "./sheet-findings.ts";

/** Where what stands in the way of sheets is shown. */
export const FINDINGS_ID = "findings";

export interface SendContent {
  readonly inspection: Inspection;
  readonly caller: Pick<Caller, "role">;
  /** Names the request, so that it is done once. */
  readonly request: string;
  /** Sheets that were not taken in, and why. */
  readonly blocked?: { readonly names: readonly string[]; readonly findings: readonly TableFinding[] };
  readonly errors?: readonly PageError[];
}

/** Where filled sheets are sent, and what stood in the way of those that were. */
export function sendPage({ inspection, caller, request, blocked, errors = [] }: SendContent): Page {
  return judgingPage(inspection, caller, {
    title: "Take filled sheets in",
    errors,
    body: html`${blocked === undefined ? introduction() : found(blocked)}
${form(
  { action: judgementsAddress(inspection), request, file: true },
  html`${fileUpload({
    name: "sheets",
    label: "Filled sheets",
    hint: blocked
      ? `Choose them again, whether or not you have changed them: ${listed(blocked.names)}.`
      : "CSV or Excel (.xlsx), one or several.",
    accept: LIST_FILES,
    multiple: true,
    error: errorOf(errors, "sheets"),
  })}${button("Take the sheets in")}`,
)}`,
  });
}

function introduction(): Markup {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">Choose the sheets of one inspector or of several: they are read together, and what one leaves blank another may have. Every doubt is told at once, with its row.</p>
<p class="govuk-body">Of a case that was judged before, what is sent now counts from then on; what it changed is shown, and what stood before stays on record.</p></div></div>`;
}

function found({ names, findings }: NonNullable<SendContent["blocked"]>): Markup {
  const many = names.length === 1 ? "The sheet was" : "The sheets were";
  return html`<div id="${FINDINGS_ID}"><p class="govuk-body"><strong>${many} not taken in, and nothing of ${names.length === 1 ? "it" : "them"} is kept.</strong> Put the errors right in the files and send all of them again.</p>
${sheetFindings(findings)}</div>`;
}
