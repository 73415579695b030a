import type { TableFinding } from "../../../base/table/table-finding.ts";
import { listed } from "../../../base/words/listed.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, LIST_FILES } from "../../components/input.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { judgementsAddress } from "../inspections/addresses.ts";
import { judgingPage } from "./judging-page.ts";
import { sheetFindings } from "./sheet-findings.ts";
import { SEND_SHEETS } from "./texts.ts";

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
  const own = caller.role === "inspector";
  return judgingPage(inspection, caller, {
    title: SEND_SHEETS.title(own),
    errors,
    body: html`${blocked === undefined ? introduction(own) : found(blocked)}
${form(
  { action: judgementsAddress(inspection), request, file: true },
  html`${fileUpload({
    name: "sheets",
    label: SEND_SHEETS.sheets.label,
    hint: blocked ? SEND_SHEETS.sheets.hintOfAgain(listed(blocked.names)) : SEND_SHEETS.sheets.hint,
    accept: LIST_FILES,
    multiple: true,
    error: errorOf(errors, "sheets"),
  })}${button(SEND_SHEETS.take(own))}`,
)}`,
  });
}

function introduction(own: boolean): Markup {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${SEND_SHEETS.about(own).map((one) => html`<p class="govuk-body">${one}</p>`)}</div></div>`;
}

function found({ names, findings }: NonNullable<SendContent["blocked"]>): Markup {
  const { nothingKept, putRight } = SEND_SHEETS.blocked;
  return html`<div id="${FINDINGS_ID}"><p class="govuk-body"><strong>${nothingKept(names.length)}</strong> ${putRight(names.length)}</p>
${sheetFindings(findings)}</div>`;
}
