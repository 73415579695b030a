import { html, type Markup, NOTHING } from "../markup.ts";

export interface ButtonOptions {
  readonly kind?: "secondary" | "warning";
  /** Tells which of a form's buttons was pressed. */
  readonly name?: string;
  readonly value?: string;
  readonly id?: string;
}

/** Does something. Pressed twice in a second it does it once, where there is a script. */
export function button(text: string, { kind, name, value = "", id }: ButtonOptions = {}): Markup {
  return html`<button type="submit" class="govuk-button${kind ? ` govuk-button--${kind}` : ""}" data-module="govuk-button" data-prevent-double-click="true"${
    name ? html` name="${name}" value="${value}"` : NOTHING
  }${id ? html` id="${id}"` : NOTHING}>${text}</button>`;
}

/** Leads somewhere, as the next thing to do. */
export function linkButton(text: string, href: string, kind?: "secondary"): Markup {
  return html`<a href="${href}" role="button" draggable="false" class="govuk-button${kind ? ` govuk-button--${kind}` : ""}" data-module="govuk-button">${text}</a>`;
}

/** Copies the text of the element with that id. Shown by the script alone; without it the text can be selected. */
export function copyButton(id: string, text: string, kind?: "secondary"): Markup {
  return html`<button type="button" class="govuk-button${kind ? ` govuk-button--${kind}` : ""}" data-copies="${id}" hidden>${text}</button><span class="govuk-body longlist-copied" role="status"></span>`;
}
