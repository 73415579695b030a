import { thousands } from "../../../base/words/numbers.ts";
import { rowNumbers } from "../../../long-list/findings/wording.ts";
import { details } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import type { ShownFinding } from "./group-findings.ts";

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
          `${thousands(others.length)} more`,
          html`${oneTable(others, `${caption}, continued`, remedies)}${
            beyond > 0
              ? html`<p class="govuk-body">And ${thousands(beyond)} more: the file of findings has them all.</p>`
              : NOTHING
          }`,
        )
  }`;
}

/** Rows as a heading names them, and all of them folded away where that is too short for them. */
export function rowsNamed(rows: readonly number[]): { short: string; all: Markup } {
  const short = rowNumbers(rows);
  if (!/ and \d+ more$/.test(short)) {
    return { short: rows.length === 0 ? "" : `${rows.length === 1 ? "row" : "rows"} ${short}`, all: NOTHING };
  }
  const count = `${thousands(rows.length)} rows`;
  return { short: count, all: details(`Show the ${count}`, rows.join(", ")) };
}

/** Without the classes of other tables: there may be thousands of rows. */
function oneTable(findings: readonly ShownFinding[], caption: string, remedies: boolean): Markup {
  return html`<table class="longlist-rows"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr><th scope="col">Row</th><th scope="col">What was found</th>${remedies ? html`<th scope="col">What to do</th>` : NOTHING}</tr></thead><tbody>${findings.map(
    ({ row, rows, message, remedy }) =>
      html`<tr><th scope="row">${rows === undefined ? (row ?? "–") : rowNumbers(rows)}</th><td>${message}</td>${remedies ? html`<td>${remedy}</td>` : NOTHING}</tr>`,
  )}</tbody></table>`;
}
