import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { fileUpload, LIST_FILES, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { assignmentAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { CONFLICT } from "./conflicts-page.ts";
import { INSPECTORS } from "./texts.ts";

export interface InspectorsContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** Who inspects, as it was typed or is on record. */
  readonly text: string;
  readonly errors: readonly PageError[];
  /** The conflicts that were ticked before the inspectors were to be changed: they go on with the form. */
  readonly ticked?: readonly string[] | undefined;
}

/** Asks who inspects. */
export function inspectorsPage({ file, draw, text, errors, ticked }: InspectorsContent): Page {
  return inspectionPage(file, {
    title: INSPECTORS.title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${INSPECTORS.about}</p>
${form(
  { action: assignmentAddress(file, "conflicts"), file: true },
  html`${carried(ticked)}${textarea({
    name: "inspectors",
    label: INSPECTORS.names.label,
    hint: INSPECTORS.names.hint,
    value: text,
    rows: 10,
    error: errorOf(errors, "inspectors"),
  })}${tableHelp(draw)}${fileUpload({
    name: "file",
    label: INSPECTORS.file.label,
    hint: errorOf(errors, "file") === undefined ? INSPECTORS.file.hint : INSPECTORS.file.again,
    accept: LIST_FILES,
    error: errorOf(errors, "file"),
  })}${button(INSPECTORS.goOn)}`,
)}</div></div>`,
  });
}

function carried(ticked: readonly string[] | undefined): Markup[] {
  if (ticked === undefined) return [];
  return [hidden(CONFLICT.carried, "yes"), ...ticked.map((value) => hidden(CONFLICT.ofReserve, value))];
}

function tableHelp({ specification }: Draw): Markup {
  const { summary, about, columns, domains } = INSPECTORS.table;
  return details(
    summary,
    html`<p class="govuk-body">${about}</p>
<ul class="govuk-list govuk-list--bullet">${columns.map((one) => html`<li>${one}</li>`)}</ul>
<p class="govuk-body">${domains}</p><ul class="govuk-list govuk-list--bullet">${specification.domains.map(({ title }) => html`<li>${title}</li>`)}</ul>`,
  );
}
