import { button } from "../../../components/button.ts";
import type { PageError } from "../../../components/error-summary.ts";
import { form } from "../../../components/form.ts";
import { heading, type Page } from "../../../layout.ts";
import { html } from "../../../markup.ts";
import { inspectionFields, NOTHING_TYPED, type TypedInspection } from "./inspection-fields.ts";

/** The form that opens an inspection. @param request names it, so that it is opened once */
export function newInspectionPage(
  request: string,
  typed: TypedInspection = NOTHING_TYPED,
  errors: readonly PageError[] = [],
): Page {
  return {
    title: "New inspection",
    errors,
    crumbs: [{ text: "Inspections", href: "/inspections" }],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("New inspection")}${form(
      { action: "/inspections", request, file: true },
      html`${inspectionFields(typed, errors)}
${button("Open the inspection")}`,
    )}
<p class="govuk-body">Team, date and rules can be changed until the list is locked. Next you ask the team for its list: the text to send is made for you.</p></div></div>`,
  };
}
