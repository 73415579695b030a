import type { InspectionFile } from "../../../../ledger/inspections/records.ts";
import { withoutOverrides } from "../../../../sampling/specification/overrides.ts";
import { SHIPPED_SPECIFICATIONS } from "../../../../sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../../sampling/specification/specification.ts";
import { settingText } from "../../../../use-cases/compare/comparison.ts";
import { button } from "../../../components/button.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { form } from "../../../components/form.ts";
import { textarea } from "../../../components/input.ts";
import { insetText, warningText } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { html, when } from "../../../markup.ts";
import { inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { inspectionFields, type TypedInspection } from "./inspection-fields.ts";

/** An inspection as it would have to be typed to be what it is. */
export function asTyped({ team, inspectionDate, specification, overrides }: InspectionFile): TypedInspection {
  const [year = "", month = "", day = ""] = inspectionDate.split("-").map((part) => part.replace(/^0/, ""));
  const isShipped = SHIPPED_SPECIFICATIONS.some(({ id }) => id === specification.id);
  return {
    team: team ?? "",
    inspectionDate: { day, month, year },
    specification: specification.id,
    own: isShipped ? [] : [specificationSchema.parse(withoutOverrides(specification, overrides))],
    settings: overrides.map(settingText).join("\n"),
    doubts: [],
    confirmed: [],
  };
}

interface ChangeContent {
  readonly file: InspectionFile;
  /** Names the request, so that it is done once. */
  readonly request: string;
  readonly typed: TypedInspection;
  readonly errors?: readonly PageError[];
}

/** The form that changes an inspection's team, date or rules. */
export function changeInspectionPage({ file, request, typed, errors = [] }: ChangeContent): Page {
  return inspectionPage(file, {
    title: "Change the team, date or rules",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">What there was before stays on record. Once the list is locked, none of it can be changed.</p>
${when(file.submissions.length > 0, () => insetText("With another date or other rules the list has to be sent again, because it was read for those that there are now. Another name for the team leaves it as it is."))}
${form(
  { action: `${inspectionAddress(file)}/change`, request, file: true },
  html`${inspectionFields(typed, errors)}<div class="govuk-button-group">${button("Save the change")}<a class="govuk-link" href="${inspectionAddress(file)}">Leave it as it is</a></div>`,
)}</div></div>`,
  });
}

interface WithdrawContent {
  readonly file: InspectionFile;
  readonly request: string;
  readonly typed?: string;
  readonly errors?: readonly PageError[];
}

/** Asks why an inspection is called off, and says what that does. */
export function withdrawPage({ file, request, typed = "", errors = [] }: WithdrawContent): Page {
  const lists = file.submissions.length > 0;
  return inspectionPage(file, {
    title: "Withdraw the inspection",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">For an inspection that was opened by mistake or has been called off. ${lists ? "The lists that came in are deleted at once." : "No list has come in."} That it was opened and withdrawn, when, by whom and why stays on record.</p>
${form(
  { action: `${inspectionAddress(file)}/withdrawal`, request },
  html`${textarea({ name: "reason", label: "Why it is withdrawn", hint: "It stays on record, and the team sees it. Name no child and no case.", value: typed, error: errorOf(errors, "reason") })}
${warningText("Once it is withdrawn, nobody can bring it back. Another inspection can be opened in its place.")}
<div class="govuk-button-group">${button("Withdraw the inspection", { kind: "warning" })}<a class="govuk-link" href="${inspectionAddress(file)}">Leave it as it is</a></div>`,
)}</div></div>`,
  });
}
