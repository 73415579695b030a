import type { Facts, Part, Section, Table, Text } from "../../report/section.ts";
import { pieces } from "../../report/written.ts";
import { type Content, html, joined, type Markup } from "../markup.ts";
import { type SummaryRow, summaryList } from "./lists.ts";
import { details } from "./notices.ts";
import { table } from "./table.ts";
import { NOTICES } from "./texts.ts";
import { valueMarkup } from "./values.ts";

/**
 * The sections of a report as HTML, with the classes of GOV.UK. It stands here and not in `report`, which knows no markup:
 * what escapes text for pages is the pages'.
 *
 * @module
 */

/** What is in a section, for a page that has a heading of its own with its title. */
export function partsOf({ parts }: Section): Markup {
  // That of a single table stands above it already.
  const several = parts.filter(({ kind }) => kind === "table").length > 1;
  return joined(parts.map((part) => partMarkup(part, several)));
}

/** Sections one beneath the other under headings of this level. */
export function sectionsMarkup(sections: readonly Section[]): Markup {
  return joined(
    sections.map(
      (section) => html`<section><h2 class="govuk-heading-m">${section.title}</h2>${partsOf(section)}</section>`,
    ),
  );
}

/** A text with its values set apart as what they are. */
export function textMarkup(text: Text): Content {
  const all = pieces(text).map((piece) => (typeof piece === "string" ? piece : valueMarkup(piece)));
  return all.length === 1 ? (all[0] ?? "") : joined(all);
}

/** A column of the page's own beside those of a report's table: links, buttons and tags are the page's. */
export interface PageColumn {
  readonly heading: string;
  readonly cells: readonly Content[];
}

/** A table of a report. @param own columns that the page adds at its end */
export function tableMarkup(
  { caption, columns, rows }: Table,
  {
    captionSize = "s",
    own = [],
  }: { readonly captionSize?: "s" | "m" | "hidden"; readonly own?: readonly PageColumn[] } = {},
): Markup {
  return table({
    caption,
    captionSize,
    columns: [
      ...columns.map(({ heading, numeric = false }) => ({ text: heading, numeric })),
      ...own.map(({ heading }) => ({ text: heading })),
    ],
    rows: rows.map((row, at) => [...row.map(textMarkup), ...own.map(({ cells }) => cells[at] ?? "")]),
  });
}

/** Facts as the rows of a summary list, for a page that has rows of its own beside them. */
export function factRows({ facts }: Facts): SummaryRow[] {
  return facts.map(({ name, values }) => {
    const [value = "", ...more] = values.map(textMarkup);
    const several = [value, ...more].map((one) => html`<li>${one}</li>`);
    return {
      key: name,
      value: more.length === 0 ? value : html`<ul class="govuk-list longlist-plain">${several}</ul>`,
    };
  });
}

function partMarkup(part: Part, several: boolean): Markup {
  if (part.kind === "paragraph") return html`<p class="govuk-body">${textMarkup(part.text)}</p>`;
  if (part.kind === "facts") return summaryList(factRows(part));
  const shown =
    part.kind === "table"
      ? tableMarkup(part, { captionSize: several && part.folded === undefined ? "s" : "hidden" })
      : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced longlist-break">${part.items.map((item) => html`<li>${textMarkup(item)}</li>`)}</ul>`;
  return part.folded === undefined ? shown : details(NOTICES.show(part.folded), shown);
}
