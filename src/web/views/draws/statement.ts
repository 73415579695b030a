import type { MethodologyPart } from "../../../report/statement/sections/section.ts";
import { table } from "../../components/table.ts";
import { html, joined, type Markup } from "../../markup.ts";

/** Paragraphs, lists and tables of the statement of method as they stand in a page. */
export function statementParts(parts: readonly MethodologyPart[]): Markup {
  return joined(parts.map(part));
}

function part(content: MethodologyPart): Markup {
  if (typeof content === "string") return html`<p class="govuk-body">${content}</p>`;
  if ("items" in content) {
    return html`<ul class="govuk-list govuk-list--bullet longlist-break">${content.items.map((item) => html`<li>${item}</li>`)}</ul>`;
  }
  return table(content);
}
