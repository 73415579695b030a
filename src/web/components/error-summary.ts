import { html, type Markup, NOTHING } from "../markup.ts";
import { ERRORS } from "./texts.ts";

/** Something that keeps a form from being done: what is wrong, and the id of the field where it is put right. */
export interface PageError {
  readonly text: string;
  /** Without a field, the error is of the page. */
  readonly field?: string | undefined;
}

/**
 * What is wrong, above everything else; the browser's script puts the focus on it.
 *
 * @example errorSummary([{ text: "Enter the inspection date", field: "inspectionDate-day" }])
 */
export function errorSummary(errors: readonly PageError[]): Markup {
  if (errors.length === 0) return NOTHING;
  return html`<div class="govuk-error-summary" data-module="govuk-error-summary" tabindex="-1">
  <div role="alert">
    <h2 class="govuk-error-summary__title">${ERRORS.title}</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">${errors.map(
        ({ text, field }) => html`<li>${field ? html`<a href="#${field}">${text}</a>` : text}</li>`,
      )}</ul>
    </div>
  </div>
</div>`;
}

/** The error of one field, for its component. */
export function errorOf(errors: readonly PageError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}

/** The error of a date, which may be at any of its three fields. @param name of the date */
export function errorOfDate(errors: readonly PageError[], name: string): string | undefined {
  return errors.find(({ field }) => field?.startsWith(`${name}-`))?.text;
}
