import { type Content, html, type Markup, NOTHING } from "../markup.ts";
import { ERRORS } from "./texts.ts";

/** What every field of a form has. */
export interface FieldOptions {
  /** Of the field in the form; its id too. */
  readonly name: string;
  readonly label: string;
  readonly hint?: Content | undefined;
  readonly error?: string | undefined;
}

/** The hint and the error over a field, and the ids by which the field refers to them. */
function described({ name, hint, error }: Omit<FieldOptions, "label">): { above: Markup; by: Markup } {
  const ids = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  return {
    above: html`${hint === undefined ? NOTHING : html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`}${
      error === undefined
        ? NOTHING
        : html`<p id="${name}-error" class="govuk-error-message">${ERRORS.ofField(error)}</p>`
    }`,
    by: ids.length === 0 ? NOTHING : html` aria-describedby="${ids.join(" ")}"`,
  };
}

/** A field with its label, hint and error. */
export function formGroup(field: FieldOptions, control: (by: Markup) => Markup): Markup {
  const { above, by } = described(field);
  return html`<div class="govuk-form-group${field.error === undefined ? "" : " govuk-form-group--error"}">
  <label class="govuk-label govuk-label--s" for="${field.name}">${field.label}</label>
  ${above}${control(by)}
</div>`;
}

/** Fields that belong together under one question. */
export function fieldset(field: FieldOptions, content: Content): Markup {
  const { above, by } = described(field);
  return html`<div class="govuk-form-group${field.error === undefined ? "" : " govuk-form-group--error"}">
  <fieldset class="govuk-fieldset" role="group"${by}>
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${field.label}</legend>
    ${above}${content}
  </fieldset>
</div>`;
}
