import { html, type Markup } from "../markup.ts";
import { type FieldParts, formGroup } from "./form-group.ts";

export interface InputParts extends FieldParts {
  readonly value?: string | undefined;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly type?: "text" | "password";
}

/** A line of text. Nothing that is typed is offered again by the browser: it may be of a case. */
export function input({ value = "", width, type = "text", ...parts }: InputParts): Markup {
  const classes = `govuk-input${width ? ` govuk-input--width-${width}` : ""}${parts.error === undefined ? "" : " govuk-input--error"}`;
  return formGroup(
    parts,
    (by) =>
      html`<input class="${classes}" id="${parts.name}" name="${parts.name}" type="${type}" value="${value}" autocomplete="off" spellcheck="false"${by}>`,
  );
}

/** Several lines of text. */
export function textarea({ value = "", rows = 4, ...parts }: InputParts & { readonly rows?: number }): Markup {
  return formGroup(
    parts,
    (by) =>
      html`<textarea class="govuk-textarea${parts.error === undefined ? "" : " govuk-textarea--error"}" id="${parts.name}" name="${parts.name}" rows="${rows}"${by}>${value}</textarea>`,
  );
}
