import { thousands } from "../../../base/words/numbers.ts";
import type { Finding } from "../../../long-list/findings/finding.ts";
import { table } from "../../components/table.ts";
import { cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";

/** Nobody reads beyond: the page to check a list has them all. */
const MOST = 50;

/** What keeps a list from being read as the receipt says. */
export function listFindings(findings: readonly Finding[]): Markup {
  const rest = findings.length - MOST;
  return html`<h2 class="govuk-heading-m" id="findings">What stands in the way</h2>
<p class="govuk-body">The list is read in the way that the receipt records, so a list that was changed since, or another list, can fail here.</p>
${table({
  caption: "Findings in the list",
  captionSize: "hidden",
  columns: [{ text: "Place" }, { text: "What is wrong" }, { text: "What to do" }],
  rows: findings.slice(0, MOST).map((one) => [place(one), cut(one.message, 600), cut(one.remedy, 600)]),
})}
${rest > 0 ? html`<p class="govuk-body">And ${thousands(rest)} more. <a class="govuk-link" href="/check">Check the list</a> to see them all.</p>` : ""}`;
}

function place({ row, column, stage }: Finding): string {
  if (row !== null) return `Row ${thousands(row)}${column === null ? "" : `, ${cut(column, 100)}`}`;
  if (column !== null) return cut(column, 100);
  return stage === "file" ? "The file" : "The headings";
}
