import type { Download } from "../../components/links.ts";
import { html, type Markup, when } from "../../markup.ts";
import { FOUND, filterForm } from "../findings/filter-form.ts";
import { countsText, findingsView, severityLinks } from "../findings/findings.ts";
import type { CheckResult } from "./outcome.ts";
import { FOUND_IN_LIST } from "./texts.ts";

/** What was found in the list; in the browser it can be searched and saved. */
export function findingsSection(
  { check: { findings } }: Pick<CheckResult, "check">,
  inBrowser: boolean,
  downloads: readonly Download[],
): Markup {
  return html`<h2 class="govuk-heading-m longlist-check-part" id="findings">${FOUND_IN_LIST.title}</h2>
${when(findings.length > 0, () => html`<p class="govuk-body">${FOUND_IN_LIST.lead(countsText(findings))}</p>`)}
${inBrowser ? when(findings.length > 1, () => filterForm(findings.length)) : severityLinks(findings)}
${when(
  downloads.length > 0,
  () =>
    html`<ul class="govuk-list longlist-check-files">${downloads.map(
      ({ text, name, href }) => html`<li><a class="govuk-link" href="${href}" download="${name}">${text}</a></li>`,
    )}</ul>`,
)}
<div id="${FOUND}">${findingsView(findings, { choices: true })}</div>`;
}
