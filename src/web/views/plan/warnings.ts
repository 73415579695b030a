import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";

type Warnings = NonNullable<CheckDocument["plan"]>["warnings"];

/** What to know before relying on a sample. */
export function warningsView(warnings: Warnings): Markup {
  if (warnings.length === 0) return NOTHING;
  return html`<h3 class="govuk-heading-s">Before you rely on it</h3><ul class="govuk-list govuk-list--bullet govuk-list--spaced">${warnings.map(
    ({ message }) => html`<li>${message}</li>`,
  )}</ul>`;
}
