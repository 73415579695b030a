import { html, type Markup } from "../../markup.ts";
import { countsText } from "../findings/findings.ts";
import type { CheckResult } from "./outcome.ts";

/** What is on the page, for going there at once. */
export function contents({ check: { findings, plan } }: Pick<CheckResult, "check">): Markup {
  const again = { id: "again", text: "Check again" };
  const places = [
    { id: "findings", text: `Findings: ${countsText(findings).toLowerCase()}` },
    ...(plan === null
      ? [again, { id: "windows", text: "Start dates" }]
      : [
          { id: "sample", text: "What would be sampled" },
          { id: "balance", text: "Balance" },
          { id: "questions", text: "Key questions" },
          { id: "resettlement", text: "Resettlement" },
          { id: "cases", text: "Who is eligible" },
          { id: "windows", text: "Start dates" },
        ]),
    { id: "rules", text: "What was checked for" },
    ...(plan === null ? [] : [again]),
  ];
  return html`<nav aria-label="On this page" class="longlist-check-contents"><ul class="govuk-list">${places.map(
    ({ id, text }) => html`<li><a class="govuk-link" href="#${id}">${text}</a></li>`,
  )}</ul></nav>`;
}
