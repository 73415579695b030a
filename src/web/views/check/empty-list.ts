import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import type { PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { heading, type Page } from "../../layout.ts";
import { PLACES } from "../../layout-texts.ts";
import { html } from "../../markup.ts";
import type { SpecificationOption } from "./outcome.ts";
import { ABOUT_LIST, EMPTY_LIST_PAGE } from "./texts.ts";

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
    title: EMPTY_LIST_PAGE.title,
    back: { text: PLACES.check, href: "/check" },
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(EMPTY_LIST_PAGE.title)}
<p class="govuk-body">${EMPTY_LIST_PAGE.lead()}</p>
${form(
  { action: EMPTY_LIST, method: "get" },
  html`${dateInput({
    name: "inspectionDate",
    ...ABOUT_LIST.inspectionDate,
    error: errors[0]?.text,
    value: date,
  })}${select({
    name: "specification",
    ...ABOUT_LIST.specification,
    options: options.map(({ id, title }) => ({ value: id, text: title })),
    value: specification,
  })}${button(EMPTY_LIST_PAGE.download)}`,
)}</div></div>`,
  };
}
