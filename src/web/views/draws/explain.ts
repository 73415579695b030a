import type { Inspection, InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { AssignmentExplanation } from "../../../use-cases/explain/explain-assignment.ts";
import type { CaseAccount } from "../../../use-cases/verify/case-account.ts";
import { button } from "../../components/button.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import { cut } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { drawAddress } from "../inspections/addresses.ts";
import { caseSection } from "../verify/case-section.ts";
import { drawPage } from "./draw-page.ts";
import { EXPLAIN } from "./texts.ts";

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
      label: EXPLAIN.field.label,
      hint: EXPLAIN.field.hint,
      width: 20,
      value: typed,
      error: errorOf(errors, "case"),
    })}${button(EXPLAIN.button, { kind: "secondary" })}`,
  );
}

export interface ExplanationContent {
  readonly file: InspectionFile;
  /** The number of the draw. */
  readonly draw: number;
  /** Null where no case was asked about. */
  readonly account: CaseAccount | null;
  /** Why it is with its inspector; null where nobody has it, or that is not for whoever looks. */
  readonly assigned: AssignmentExplanation | null;
  readonly errors?: readonly PageError[];
}

/** Why one case was or was not chosen and who inspects it, and the question for the next. */
export function explanationPage({ file, draw, account, assigned, errors = [] }: ExplanationContent): Page {
  return drawPage(file, {
    title: EXPLAIN.title,
    of: draw,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${account === null ? NOTHING : html`${caseSection(account)}${assigned === null ? NOTHING : assignedSection(assigned)}<h2 class="govuk-heading-m">${EXPLAIN.another}</h2>`}
${explainForm(file, draw, errors)}</div></div>`,
  });
}

function assignedSection({ inspector, steps }: AssignmentExplanation): Markup {
  return html`<h2 class="govuk-heading-m">${EXPLAIN.whoInspects}</h2><p class="govuk-body"><strong>${EXPLAIN.inspects(html`<bdi>${inspector}</bdi>`)}</strong></p>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${steps.map((step) => html`<li><bdi>${cut(step, 1500)}</bdi></li>`)}</ol>`;
}
