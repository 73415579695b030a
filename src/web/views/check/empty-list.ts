import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import type { PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { heading, type Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { term } from "../help/term.ts";
import type { SpecificationOption } from "./outcome.ts";

export const EMPTY_LIST = "/check/empty-list";

interface EmptyListContent {
  readonly date: TypedDate;
  /** Id. */
  readonly specification: string;
  readonly options: readonly SpecificationOption[];
  readonly errors: readonly PageError[];
}

/** Asks for what an empty list depends on: its dates are written out in it. */
export function emptyListPage({ date, specification, options, errors }: EmptyListContent): Page {
  return {
    title: "Get an empty list",
    back: { text: "Check a list", href: "/check" },
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("Get an empty list")}
<p class="govuk-body">An Excel workbook to fill in: it explains each column, names the dates of ${term("eligible")} cases and offers what can be chosen.</p>
${form(
  { action: EMPTY_LIST, method: "get" },
  html`${dateInput({
    name: "inspectionDate",
    label: "Inspection date",
    hint: "The date in the request for the list, for example 2 11 2026.",
    error: errors[0]?.text,
    value: date,
  })}${select({
    name: "specification",
    label: "Sample specification",
    hint: "The rules of the sample. Leave it as it is unless you were told another.",
    options: options.map(({ id, title }) => ({ value: id, text: title })),
    value: specification,
  })}${button("Download the empty list")}`,
)}</div></div>`,
  };
}
