import { rowNumbers } from "../../../long-list/findings/wording.ts";
import { details } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import type { ShownFinding } from "./group-findings.ts";
import { FINDING_GROUP, ROWS_TABLE } from "./texts.ts";

/** So many rows of a group are seen at once; the others are folded away. */
const ROWS_SHOWN = 10;

/** More rows than this nobody reads on a page; the file of findings has them all. */
const MOST_ROWS = 500;

/** What was found in each row, where it differs from row to row. */
export function rowsTable(findings: readonly ShownFinding[], caption: string, remedies: boolean): Markup {
  const others = findings.slice(ROWS_SHOWN, MOST_ROWS);
  const beyond = findings.length - MOST_ROWS;
  return html`${oneTable(findings.slice(0, ROWS_SHOWN), caption, remedies)}${
    others.length === 0
      ? NOTHING
      : details(
          ROWS_TABLE.more(others.length),
          html`${oneTable(others, ROWS_TABLE.continued(caption), remedies)}${
            beyond > 0 ? html`<p class="govuk-body">${ROWS_TABLE.beyond(beyond)}</p>` : NOTHING
          }`,
        )
  }`;
}

/** Rows as a heading names them, and all of them folded away where that is too short for them. */
export function rowsNamed(rows: readonly number[]): { short: string; all: Markup } {
  if (rows.length === 0) return { short: "", all: NOTHING };
  const named = rowNumbers(rows);
  const namesAll = named === rowNumbers(rows, rows.length);
  return namesAll
    ? { short: FINDING_GROUP.rows(named, rows.length), all: NOTHING }
    : {
        short: FINDING_GROUP.manyRows(rows.length),
        all: details(FINDING_GROUP.showRows(rows.length), rows.join(", ")),
      };
}

/** Without the classes of other tables: there may be thousands of rows. */
function oneTable(findings: readonly ShownFinding[], caption: string, remedies: boolean): Markup {
  return html`<table class="longlist-rows"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr><th scope="col">${ROWS_TABLE.row}</th><th scope="col">${ROWS_TABLE.found}</th>${remedies ? html`<th scope="col">${ROWS_TABLE.remedy}</th>` : NOTHING}</tr></thead><tbody>${findings.map(
    ({ row, rows, message, remedy }) =>
      html`<tr><th scope="row">${rows === undefined ? (row ?? "–") : rowNumbers(rows)}</th><td>${message}</td>${remedies ? html`<td>${remedy}</td>` : NOTHING}</tr>`,
  )}</tbody></table>`;
}
