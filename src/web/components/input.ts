import { html, type Markup, NOTHING } from "../markup.ts";
import { type FieldOptions, formGroup } from "./form-group.ts";

interface InputOptions extends FieldOptions {
  readonly value?: string | undefined;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly type?: "text" | "password";
  /** Whether a telephone is to offer figures. */
  readonly numeric?: boolean;
}

/** A line of text. Nothing that is typed is offered again by the browser: it may be of a case. */
export function input({ value = "", width, type = "text", numeric = false, ...field }: InputOptions): Markup {
  const classes = `govuk-input${width ? ` govuk-input--width-${width}` : ""}${field.error === undefined ? "" : " govuk-input--error"}`;
  return formGroup(
    field,
    (by) =>
      html`<input class="${classes}" id="${field.name}" name="${field.name}" type="${type}" value="${value}" autocomplete="off" spellcheck="false"${numeric ? html` inputmode="numeric"` : NOTHING}${by}>`,
  );
}

/** Several lines of text. */
export function textarea({ value = "", rows = 4, ...field }: InputOptions & { readonly rows?: number }): Markup {
  return formGroup(
    field,
    (by) =>
      html`<textarea class="govuk-textarea${field.error === undefined ? "" : " govuk-textarea--error"}" id="${field.name}" name="${field.name}" rows="${rows}"${by}>${value}</textarea>`,
  );
}

interface FileOptions extends FieldOptions {
  readonly accept: string;
  readonly multiple?: boolean;
  /** Whether the page carries on what was in the file, so that the next page has no file chosen. */
  readonly once?: boolean;
}

/** A file from the user's computer. */
export function fileUpload({ accept, multiple = false, once = false, ...field }: FileOptions): Markup {
  return formGroup(
    field,
    (by) =>
      html`<input class="govuk-file-upload${field.error === undefined ? "" : " govuk-file-upload--error"}" id="${field.name}" name="${field.name}" type="file" accept="${accept}"${multiple ? html` multiple` : NOTHING}${once ? html` data-once` : NOTHING}${by}>`,
  );
}

/** The kinds of list that are read. */
export const LIST_FILES = ".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
