import { html, type Markup } from "../markup.ts";
import { type FieldOptions, fieldset } from "./form-group.ts";
import { DATE_PARTS } from "./texts.ts";

/** A date as it was typed. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: TypedDate = { day: "", month: "", year: "" };

/** A date in three fields: `name-day`, `name-month` and `name-year`; an error belongs to `name-day`. */
export function dateInput({ value = NO_DATE, ...field }: FieldOptions & { readonly value?: TypedDate }): Markup {
  const wrong = field.error === undefined ? "" : " govuk-input--error";
  const item = (
    part: keyof TypedDate,
    width: number,
  ) => html`<div class="govuk-date-input__item"><div class="govuk-form-group">
  <label class="govuk-label govuk-date-input__label" for="${field.name}-${part}">${DATE_PARTS[part]}</label>
  <input class="govuk-input govuk-date-input__input govuk-input--width-${width}${wrong}" id="${field.name}-${part}" name="${field.name}-${part}" type="text" inputmode="numeric" value="${value[part]}" autocomplete="off">
</div></div>`;
  return fieldset(
    field,
    html`<div class="govuk-date-input" id="${field.name}">${item("day", 2)}${item("month", 2)}${item("year", 4)}</div>`,
  );
}
