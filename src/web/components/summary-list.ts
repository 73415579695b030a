import { type Content, html, type Markup, NOTHING } from "../markup.ts";

export interface SummaryRow {
  readonly key: string;
  readonly value: Content;
  readonly action?: { readonly text: string; readonly href: string; readonly of: string } | undefined;
}

/** Facts with their names. */
export function summaryList(rows: readonly SummaryRow[]): Markup {
  const actions = rows.some(({ action }) => action);
  return html`<dl class="govuk-summary-list">${rows.map(
    ({
      key,
      value,
      action,
    }) => html`<div class="govuk-summary-list__row${actions && !action ? " govuk-summary-list__row--no-actions" : ""}">
  <dt class="govuk-summary-list__key">${key}</dt>
  <dd class="govuk-summary-list__value">${value}</dd>
  ${action ? html`<dd class="govuk-summary-list__actions"><a class="govuk-link" href="${action.href}">${action.text}<span class="govuk-visually-hidden"> ${action.of}</span></a></dd>` : NOTHING}
</div>`,
  )}</dl>`;
}
