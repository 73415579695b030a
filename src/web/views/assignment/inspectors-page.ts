import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, LIST_FILES, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { assignmentAddress } from "./addresses.ts";

export interface InspectorsContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** Who inspects, as it was typed or is on record. */
  readonly text: string;
  readonly errors: readonly PageError[];
}

/** Asks who inspects. */
export function inspectorsPage({ file, draw, text, errors }: InspectorsContent): Page {
  return inspectionPage(file, {
    title: "Assign the cases to inspectors",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">Every case goes to one inspector. Conflicts, limits and domains are always kept; loads are as even as can be, cases of one child stay together, and kinds of case are spread evenly. Chance decides what is left: nobody picks their cases.</p>
${form(
  { action: assignmentAddress(file, "conflicts"), file: true },
  html`${textarea({
    name: "inspectors",
    label: "Inspectors",
    hint: "One name a line, or paste a table. If there were inspectors before, they are here already.",
    value: text,
    rows: 10,
    error: errorOf(errors, "inspectors"),
  })}${tableHelp(draw)}${fileUpload({
    name: "file",
    label: "Or a file with the table",
    hint: "CSV or Excel. Where you choose one, it counts in place of what is entered above.",
    accept: LIST_FILES,
    error: errorOf(errors, "file"),
  })}${button("Continue to conflicts")}`,
)}</div></div>`,
  });
}

function tableHelp({ specification }: Draw): Markup {
  const domains = specification.domains.map(({ title }) => html`<li>${title}</li>`);
  return details(
    "Limits, shares and domains",
    html`<p class="govuk-body">The table may have these columns; what is blank holds for nobody.</p>
<ul class="govuk-list govuk-list--bullet"><li>Inspector: the name</li><li>Most cases: the most that the inspector can take</li><li>Share: 1 unless given; 0.5 takes half of what others take</li><li>Domains: the only ones that the inspector takes, with semicolons between them</li></ul>
<p class="govuk-body">The domains are:</p><ul class="govuk-list govuk-list--bullet">${domains}</ul>`,
  );
}
