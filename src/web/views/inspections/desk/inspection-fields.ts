import type { Doubt } from "../../../../ledger/inspections/opening/request-doubts.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
} from "../../../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../../sampling/specification/specification.ts";
import { type Option, radios } from "../../../components/choices.ts";
import { dateInput, NO_DATE, type TypedDate } from "../../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../../components/error-summary.ts";
import { input, textarea } from "../../../components/input.ts";
import { details } from "../../../components/notices.ts";
import { html, type Markup } from "../../../markup.ts";
import { OWN_FIELDS, ownSpecificationField, ownTitle } from "../../own-specification.ts";
import { aboutSpecification, sourcesText, whenToChoose } from "../../specification-words.ts";
import { SPECIFICATION } from "../../texts.ts";
import { doubtsField } from "./doubts.ts";
import { INSPECTION_FIELDS } from "./texts.ts";

/** What was typed of an inspection. */
export interface TypedInspection {
  readonly team: string;
  readonly inspectionDate: TypedDate;
  /** Id. */
  readonly specification: string;
  /** Specifications of one's own that were read. */
  readonly own: readonly Specification[];
  readonly settings: string;
  /** What may be a mistake, as far as it was found out, and what of it was confirmed. */
  readonly doubts: readonly Doubt[];
  readonly confirmed: readonly Doubt[];
}

export const NOTHING_TYPED: TypedInspection = {
  team: "",
  inspectionDate: NO_DATE,
  specification: DEFAULT_SPECIFICATION_ID,
  own: [],
  settings: "",
  doubts: [],
  confirmed: [],
};

const SPECIFICATIONS = SHIPPED_SPECIFICATIONS.map((one) => specificationOption(one, one.title));

function specificationOption(specification: Specification, text: string): Option {
  return { value: specification.id, text, hint: whenToChoose(specification) };
}

/** An inspection's team, date and rules, as they are given and changed. */
export function inspectionFields(typed: TypedInspection, errors: readonly PageError[]): Markup {
  const { team, date, specification, settings } = INSPECTION_FIELDS;
  const error = (field: string) => errorOf(errors, field);
  return html`${input({ name: "team", label: team.label, hint: team.hint, value: typed.team, width: 30, error: error("team") })}
${dateInput({ name: "inspectionDate", label: date.label, hint: date.hint, value: typed.inspectionDate, error: errorOfDate(errors, "inspectionDate") })}
${radios({ name: "specification", label: specification.label, hint: specification.hint, options: [...SPECIFICATIONS, ...typed.own.map((one) => specificationOption(one, ownTitle(one)))], value: typed.specification, error: error("specification") })}
${details(specification.about, html`${SHIPPED_SPECIFICATIONS.map((one) => html`<p class="govuk-body"><strong>${one.title}</strong><br>${aboutSpecification(one)} ${sourcesText(one)}</p>`)}`)}
${ownSpecificationField({ all: typed.own, error: error(OWN_FIELDS.file) })}
${details(
  SPECIFICATION.singleRules,
  textarea({
    name: "settings",
    label: settings.label,
    hint: settings.hint,
    value: typed.settings,
    error: error("settings"),
  }),
  typed.settings !== "" || error("settings") !== undefined,
)}
${doubtsField(typed.doubts, typed.confirmed, errors)}`;
}
