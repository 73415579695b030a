import { windowText } from "../../../base/words/dates.ts";
import { countText } from "../../../base/words/numbers.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { details } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";

type Expected = NonNullable<CheckDocument["plan"]>;

/** Whether the resettlement standard applies, and the cases that it is judged from. */
export function resettlementView(
  { resettlement }: Pick<Expected, "resettlement">,
  { windows }: Pick<CheckDocument, "windows">,
): Markup {
  const { inScope, custodyCases, custodyChildren, minimumCases, cases, standards } = resettlement;
  if (minimumCases === null) return html`<p class="govuk-body">This specification has no resettlement standard.</p>`;
  return html`<p class="govuk-body"><strong>${inScope ? "In scope" : "Not in scope"}.</strong> ${countText(custodyCases, "custodial case")} of ${countText(custodyChildren, "child", "children")} started from ${windowText(windows.custody)}; the standard is in scope from ${countText(minimumCases, "case")}. ${countText(standards, "standard makes", "standards make")} the overall rating.</p>${
    cases.length === 0
      ? NOTHING
      : details(
          `Show the custodial cases (${cases.length})`,
          html`<ul class="govuk-list">${cases.map((caseId) => html`<li class="longlist-code">${caseId}</li>`)}</ul>`,
        )
  }`;
}
