import type { TableFinding } from "../../../base/table/table-finding.ts";
import { capitalised } from "../../../base/words/sentences.ts";
import { SEVERITIES } from "../../../long-list/findings/finding-order.ts";
import { html, joined, type Markup, NOTHING } from "../../markup.ts";
import { countsText, severityTag } from "../findings/findings.ts";
import { rowsNamed } from "../findings/rows.ts";
import { FINDING_GROUP } from "../findings/texts.ts";
import { SHEET_FINDINGS } from "./texts.ts";

/** What was found in filled tables, file by file, errors first; what is said of several rows stands once, with all of them. */
export function sheetFindings(findings: readonly TableFinding[]): Markup {
  const files = [...Map.groupBy(findings, ({ file }) => file)];
  return joined(
    files.map(([name, some]) => {
      const groups = Map.groupBy(some, ({ code, sheet, column, message }) =>
        JSON.stringify([code, sheet, column, message]),
      );
      const ordered = SEVERITIES.flatMap((severity) =>
        [...groups.values()].filter(([first]) => first?.severity === severity),
      );
      return html`<section class="longlist-findings"><h2 class="govuk-heading-m">${SHEET_FINDINGS.ofFile(html`<bdi>${name}</bdi>`, countsText(some))}</h2>${ordered.map(oneGroup)}</section>`;
    }),
  );
}

function oneGroup(group: readonly TableFinding[]): Markup {
  const [first] = group;
  if (first === undefined) return NOTHING;
  const { code, severity, column, sheet, message, remedy } = first;
  const rows = group.flatMap(({ row, rows = row === null ? [] : [row] }) => rows);
  const { short, all } = rowsNamed([...new Set(rows)].sort((a, b) => a - b));
  const where = [column, sheet === null ? null : SHEET_FINDINGS.sheet(sheet)]
    .filter((part) => part !== null)
    .join(", ");
  const name = SHEET_FINDINGS.finding(capitalised(code.replaceAll("-", " ")), where);
  return html`<section class="longlist-finding"><h3 class="longlist-finding__title">${severityTag(severity)} ${name} <span class="longlist-finding__rows">${short}</span></h3>
<p class="govuk-body">${message}</p>
<p class="govuk-body">${FINDING_GROUP.remedy(remedy)}</p>${all}</section>`;
}
