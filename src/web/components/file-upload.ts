import { html, type Markup, NOTHING } from "../markup.ts";
import { type FieldParts, formGroup } from "./form-group.ts";

/** A file from the user's computer. */
export function fileUpload({
  accept,
  multiple = false,
  ...parts
}: FieldParts & { readonly accept: string; readonly multiple?: boolean }): Markup {
  return formGroup(
    parts,
    (by) =>
      html`<input class="govuk-file-upload${parts.error === undefined ? "" : " govuk-file-upload--error"}" id="${parts.name}" name="${parts.name}" type="file" accept="${accept}"${multiple ? html` multiple` : NOTHING}${by}>`,
  );
}

/** The kinds of list that are read. */
export const LIST_FILES = ".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
