import { countText } from "../../../base/words/numbers.ts";
import type { Submission } from "../../../ledger/inspections/records.ts";
import { FIELD, type FieldName } from "../../../long-list/columns/fields.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, type Markup, when } from "../../markup.ts";

type Difference = NonNullable<Submission["difference"]>;

/** More than these nobody goes through on a page. */
const MOST_SHOWN = 200;

/** How a list differs from the one before it: in numbers, and case by case while that is on record. */
export function differenceView({ added, removed, changed, cases }: Difference): Markup {
  if (added + removed + changed === 0) return html`<p class="govuk-body">Nothing: the cases are the same.</p>`;
  const counts = html`<ul class="govuk-list govuk-list--bullet"><li>${countText(added, "case")} added</li><li>${countText(removed, "case")} removed</li><li>${countText(changed, "case")} changed</li></ul>`;
  if (cases === null) return html`${counts}<p class="govuk-body">Which they were is not on record any more.</p>`;
  return html`${counts}${references("Added", cases.added)}${references("Removed", cases.removed)}${when(changed > 0, () => changes(cases.changed))}`;
}

function references(what: string, cases: readonly string[]): Markup {
  if (cases.length === 0) return html``;
  const list = html`<ul class="govuk-list longlist-references">${cases.slice(0, MOST_SHOWN).map((caseId) => html`<li class="longlist-code">${caseId}</li>`)}</ul>`;
  return details(`${what}: ${countText(cases.length, "case")}`, html`${list}${beyond(cases.length)}`);
}

function changes(cases: NonNullable<Difference["cases"]>["changed"]): Markup {
  const rows = cases
    .slice(0, MOST_SHOWN)
    .map(({ caseId, fields }) => [html`<span class="longlist-code">${caseId}</span>`, fields.map(label).join(", ")]);
  const caption = "Cases that changed";
  const columns = [{ text: "Case reference" }, { text: "What changed" }];
  return details(
    `Changed: ${countText(cases.length, "case")}`,
    html`${table({ caption, captionSize: "hidden", columns, rows })}${beyond(cases.length)}`,
  );
}

function beyond(count: number): Markup {
  if (count <= MOST_SHOWN) return html``;
  return html`<p class="govuk-body">And ${countText(count - MOST_SHOWN, "case")} more.</p>`;
}

/** @example label("startDate") // "Start date" */
function label(field: string): string {
  return FIELD[field as FieldName].label;
}
