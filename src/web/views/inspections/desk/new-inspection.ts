import { button } from "../../../components/button.ts";
import type { PageError } from "../../../components/error-summary.ts";
import { form } from "../../../components/form.ts";
import { heading, type Page } from "../../../layout.ts";
import { html } from "../../../markup.ts";
import { INSPECTIONS } from "../facts.ts";
import { inspectionFields, NOTHING_TYPED, type TypedInspection } from "./inspection-fields.ts";
import { NEW_INSPECTION } from "./texts.ts";

/** The form that opens an inspection. @param request names it, so that it is opened once */
export function newInspectionPage(
  request: string,
  typed: TypedInspection = NOTHING_TYPED,
  errors: readonly PageError[] = [],
): Page {
  return {
    title: NEW_INSPECTION.title,
    errors,
    crumbs: [INSPECTIONS],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(NEW_INSPECTION.title)}${form(
      { action: INSPECTIONS.href, request, file: true },
      html`${inspectionFields(typed, errors)}
${button(NEW_INSPECTION.open)}`,
    )}
<p class="govuk-body">${NEW_INSPECTION.next}</p></div></div>`,
  };
}
