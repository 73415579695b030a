import type { Inspection, InspectionFile } from "../../../ledger/inspections/records.ts";
import type { CaseAccount } from "../../../use-cases/verify/case-account.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { caseSection } from "../verify/case-section.ts";
import { drawAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";

/** Asks which case to explain. It is posted, so that no case reference stands in an address. */
export function explainForm(
  inspection: Pick<Inspection, "id">,
  draw: number,
  errors: readonly PageError[] = [],
  typed = "",
): Markup {
  return form(
    { action: drawAddress(inspection, draw, "cases") },
    html`${input({
      name: "case",
      label: "Case reference",
      hint: "As the list writes it, leading zeros included: a sampled case, a reserve or one that was not eligible",
      width: 20,
      value: typed,
      error: errorOf(errors, "case"),
    })}${button("Explain this case", { kind: "secondary" })}`,
  );
}

/** Why one case was or was not chosen, and the question for the next. */
export function explanationPage(
  file: InspectionFile,
  draw: number,
  account: CaseAccount | null,
  errors: readonly PageError[] = [],
): Page {
  return drawPage(file, {
    title: "Why a case was or was not chosen",
    of: draw,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${account === null ? NOTHING : html`${caseSection(account)}<h2 class="govuk-heading-m">Another case</h2>`}
${explainForm(file, draw, errors)}</div></div>`,
  });
}
