import type { Inspector } from "../../../assignment/table.ts";
import { countText } from "../../../base/words/numbers.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { isAssigned } from "../../../ledger/states.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { disposalInText, levelInText } from "../../../sampling/level-names.ts";
import { domainInText } from "../../../sampling/specification/domains.ts";
import { button } from "../../components/button.ts";
import { checkboxes } from "../../components/choices.ts";
import type { PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { assignmentAddress, conflictValue } from "./addresses.ts";

export interface ConflictsContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** The cases to inspect now. */
  readonly sample: readonly SampledCase[];
  readonly inspectors: readonly Inspector[];
  /** The same as the table that goes on with the form. */
  readonly text: string;
  /** What the boxes ticked send. */
  readonly ticked: ReadonlySet<string>;
  readonly errors: readonly PageError[];
  readonly request: string;
}

/** Asks who must not take which case, case by case, and then assigns. */
export function conflictsPage(content: ConflictsContent): Page {
  const { file, sample, inspectors, text, errors, request } = content;
  return inspectionPage(file, {
    title: "Conflicts of interest",
    errors,
    body: html`<p class="govuk-body" id="conflicts">${countText(sample.length, "case")} for ${countText(inspectors.length, "inspector")}. Open a case and tick whoever must not take it.</p>
${form(
  { action: assignmentAddress(file), request },
  html`${hidden("inspectors", text)}${sample.map((one) => ofCase(content, one))}${keepBox(file)}<div class="govuk-button-group">${button("Assign the cases", { name: "do", value: "assign" })}${button("Change the inspectors", { kind: "secondary", name: "do", value: "change" })}</div>`,
)}`,
  });
}

function ofCase({ draw, inspectors, ticked }: ConflictsContent, one: SampledCase): Markup {
  const boxes = inspectors.map(({ name }) => {
    const value = conflictValue({ case: one.caseId, inspector: name });
    return { name, value, checked: ticked.has(value) };
  });
  const many = boxes.filter(({ checked }) => checked).length;
  return html`<details class="govuk-details longlist-conflicts"${many > 0 ? html` open` : NOTHING}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${caseText(draw, one)}</span></summary><fieldset class="govuk-fieldset govuk-details__text"><legend class="govuk-visually-hidden">Who must not take case ${one.caseId}</legend>${boxes.map(
    ({ name, value, checked }) =>
      html`<label class="longlist-tick"><input type="checkbox" name="conflict" value="${value}"${checked ? html` checked` : NOTHING}> <bdi>${name}</bdi></label>`,
  )}</fieldset></details>`;
}

/** @example caseText(draw, one) // "0012: court disposals, referral order, male" */
function caseText({ specification }: Draw, { caseId, domain, disposal, gender }: SampledCase): string {
  const kind = disposalInText(disposal, specification);
  return `${caseId}: ${[domainInText(specification, domain), kind, levelInText(gender)].join(", ")}`;
}

function keepBox({ state }: InspectionFile): Markup {
  if (!isAssigned(state)) return NOTHING;
  return checkboxes({
    name: "keep",
    label: "The cases are assigned already",
    options: [
      {
        value: "yes",
        text: "Leave cases with whoever has them where that is possible",
        hint: "Otherwise all cases are dealt anew.",
      },
    ],
    values: ["yes"],
  });
}
