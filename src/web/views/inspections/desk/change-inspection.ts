import type { AccessKey } from "../../../../ledger/credentials/read-keys.ts";
import type { InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import { withoutOverrides } from "../../../../sampling/specification/overrides.ts";
import { SHIPPED_SPECIFICATIONS } from "../../../../sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../../sampling/specification/specification.ts";
import { settingText } from "../../../../use-cases/compare/comparison.ts";
import { button } from "../../../components/button.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { form, hidden } from "../../../components/form.ts";
import { textarea } from "../../../components/input.ts";
import { link } from "../../../components/links.ts";
import { insetText, warningText } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { keyAddress } from "../../keys/key-words.ts";
import { inspectionAddress } from "../addresses.ts";
import { inspectionPage } from "../inspection-page.ts";
import { inspectionFields, type TypedInspection } from "./inspection-fields.ts";
import { CHANGE_INSPECTION, WITHDRAW_INSPECTION } from "./texts.ts";

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
  /** Which change it is to be. */
  readonly number: number;
  /** The keys that cover the inspection, as far as they may be seen. */
  readonly keys: readonly AccessKey[];
}

/** The form that changes an inspection's team, date or rules. */
export function changeInspectionPage({ file, request, typed, errors = [], number, keys }: ChangeContent): Page {
  return inspectionPage(file, {
    title: CHANGE_INSPECTION.title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${CHANGE_INSPECTION.about}</p>
${when(file.submissions.length > 0, () => insetText(CHANGE_INSPECTION.listAgain))}
${when(keys.length > 0, () => covering(keys))}
${form(
  { action: `${inspectionAddress(file)}/change`, request, file: true },
  html`${hidden("number", String(number))}${inspectionFields(typed, errors)}<div class="govuk-button-group">${button(CHANGE_INSPECTION.save)}${link(CHANGE_INSPECTION.leave, inspectionAddress(file))}</div>`,
)}</div></div>`,
  });
}

/** A change of team ends no key: whose they are, and the ways to end them. */
function covering(keys: readonly AccessKey[]): Markup {
  return insetText(html`<p class="govuk-body">${CHANGE_INSPECTION.keysStay}</p>
<ul class="govuk-list">${keys.map((key) => html`<li><a class="govuk-link" href="${keyAddress(key)}">${CHANGE_INSPECTION.keyOf} <bdi>${key.name}</bdi></a></li>`)}</ul>`);
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
    title: WITHDRAW_INSPECTION.title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${WITHDRAW_INSPECTION.about} ${lists ? WITHDRAW_INSPECTION.listsGo : WITHDRAW_INSPECTION.noList} ${WITHDRAW_INSPECTION.stays}</p>
${form(
  { action: `${inspectionAddress(file)}/withdrawal`, request },
  html`${textarea({ name: "reason", label: WITHDRAW_INSPECTION.reason.label, hint: WITHDRAW_INSPECTION.reason.hint, value: typed, error: errorOf(errors, "reason") })}
${warningText(WITHDRAW_INSPECTION.forGood)}
<div class="govuk-button-group">${button(WITHDRAW_INSPECTION.title, { kind: "warning" })}${link(WITHDRAW_INSPECTION.leave, inspectionAddress(file))}</div>`,
)}</div></div>`,
  });
}
