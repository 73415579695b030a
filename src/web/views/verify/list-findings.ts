import type { Finding } from "../../../long-list/findings/finding.ts";
import { table } from "../../components/table.ts";
import { cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";
import { IN_THE_WAY } from "./texts.ts";

/** Nobody reads beyond: the page to check a list has them all. */
const MOST = 50;

/** What keeps a list from being read as the receipt says. */
export function listFindings(findings: readonly Finding[]): Markup {
  const rest = findings.length - MOST;
  return html`<h2 class="govuk-heading-m" id="findings">${IN_THE_WAY.title}</h2>
<p class="govuk-body">${IN_THE_WAY.lead}</p>
${table({
  caption: IN_THE_WAY.caption,
  captionSize: "hidden",
  columns: [{ text: IN_THE_WAY.place }, { text: IN_THE_WAY.wrong }, { text: IN_THE_WAY.remedy }],
  rows: findings.slice(0, MOST).map((one) => [place(one), cut(one.message, 600), cut(one.remedy, 600)]),
})}
${rest > 0 ? html`<p class="govuk-body">${IN_THE_WAY.more(rest)}</p>` : ""}`;
}

function place({ row, column, stage }: Finding): string {
  const heading = column === null ? null : cut(column, 100);
  if (row !== null) return heading === null ? IN_THE_WAY.row(row) : IN_THE_WAY.rowAndColumn(row, heading);
  return heading ?? (stage === "file" ? IN_THE_WAY.file : IN_THE_WAY.headings);
}
