import { windowText } from "../../../base/words/dates.ts";
import { DOMAIN_NAMES, levelName } from "../../../sampling/level-names.ts";
import type { Window } from "../../../sampling/plan/windows.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { type SummaryRow, summaryList } from "../../components/summary-list.ts";
import { html, type Markup } from "../../markup.ts";

/** The start dates in scope, for each domain and for the resettlement standard where there is one. */
export function windowsView({ windows, specification }: Pick<CheckDocument, "windows" | "specification">): Markup {
  const { domains, resettlement } = specification;
  const rows = DOMAINS.map((domain) => windowRow(DOMAIN_NAMES[domain], windows[domain], domains[domain].disposals));
  if (resettlement.minimumCases === null) return summaryList(rows);
  return summaryList([...rows, windowRow("Resettlement standard", windows.custody, resettlement.disposals)]);
}

function windowRow(key: string, window: Window, disposals: readonly string[]): SummaryRow {
  const names = levelName(disposals.map((code) => code.replaceAll("-", " ")).join(", "));
  return { key, value: html`${windowText(window)}<br><span class="longlist-secondary">${names}</span>` };
}
