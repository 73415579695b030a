import { html, type Markup } from "../../markup.ts";
import { countsText } from "../findings/findings.ts";
import type { PagePart } from "../plan/plan.ts";
import type { CheckResult } from "./outcome.ts";

/**
 * What is on the page, for going there at once.
 *
 * @param parts what follows the findings; of a list that is blocked the next check comes before them
 */
export function contents(
  { check: { findings, plan } }: Pick<CheckResult, "check">,
  parts: readonly PagePart[],
): Markup {
  const again = { id: "again", title: "Check again" };
  const places = [
    { id: "findings", title: `Findings: ${countsText(findings).toLowerCase()}` },
    ...(plan === null ? [again, ...parts] : [...parts, again]),
  ];
  return html`<nav aria-label="On this page" class="longlist-check-contents"><ul class="govuk-list">${places.map(
    ({ id, title }) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`,
  )}</ul></nav>`;
}
