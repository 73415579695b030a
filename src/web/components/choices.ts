import { type Content, html, type Markup, NOTHING } from "../markup.ts";
import { type FieldOptions, fieldset, formGroup } from "./form-group.ts";

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: Content;
}

interface ChoiceOptions extends FieldOptions {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
}

/** One of a list that folds away. */
export function select({ options, value, ...field }: ChoiceOptions): Markup {
  return formGroup(
    field,
    (by) =>
      html`<select class="govuk-select${field.error === undefined ? "" : " govuk-select--error"}" id="${field.name}" name="${field.name}"${by}>${options.map(
        (option) =>
          html`<option value="${option.value}"${option.value === value ? html` selected` : NOTHING}>${option.text}</option>`,
      )}</select>`,
  );
}

/** One of a few, all of them seen. The first has the field's own id, for the error summary to lead to. */
export function radios({ options, value, ...field }: ChoiceOptions): Markup {
  return fieldset(
    field,
    html`<div class="govuk-radios" data-module="govuk-radios">${options.map((option, at) =>
      item("radios", field.name, option, at, option.value === value),
    )}</div>`,
  );
}

/** Any of a few, all of them seen. */
export function checkboxes({
  options,
  values = [],
  ...field
}: Omit<ChoiceOptions, "value"> & { readonly values?: readonly string[] }): Markup {
  return fieldset(
    field,
    html`<div class="govuk-checkboxes" data-module="govuk-checkboxes">${options.map((option, at) =>
      item("checkboxes", field.name, option, at, values.includes(option.value)),
    )}</div>`,
  );
}

function item(kind: "radios" | "checkboxes", name: string, option: Option, at: number, checked: boolean): Markup {
  const id = at === 0 ? name : `${name}-${at + 1}`;
  const hint = option.hint === undefined ? NOTHING : html` aria-describedby="${id}-item-hint"`;
  return html`<div class="govuk-${kind}__item">
  <input class="govuk-${kind}__input" id="${id}" name="${name}" type="${kind === "radios" ? "radio" : "checkbox"}" value="${option.value}"${checked ? html` checked` : NOTHING}${hint}>
  <label class="govuk-label govuk-${kind}__label" for="${id}">${option.text}</label>
  ${option.hint === undefined ? NOTHING : html`<div id="${id}-item-hint" class="govuk-hint govuk-${kind}__hint">${option.hint}</div>`}
</div>`;
}
