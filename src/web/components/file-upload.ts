import { html, type Markup, NOTHING } from "../markup.ts";
import { type FieldOptions, formGroup } from "./form-group.ts";

/** A file from the user's computer. */
export function fileUpload({
  accept,
  multiple = false,
  ...field
}: FieldOptions & { readonly accept: string; readonly multiple?: boolean }): Markup {
  return formGroup(
    field,
    (by) =>
      html`<input class="govuk-file-upload${field.error === undefined ? "" : " govuk-file-upload--error"}" id="${field.name}" name="${field.name}" type="file" accept="${accept}"${multiple ? html` multiple` : NOTHING}${by}>`,
  );
}

/** The kinds of list that are read. */
export const LIST_FILES = ".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
