import { type Content, html, type Markup } from "../markup.ts";

export interface Column {
  readonly text: string;
  /** Figures stand to the right, so that their digits are under each other. */
  readonly numeric?: boolean;
  /** Whether it is left out on paper, as links are that do something. */
  readonly screenOnly?: boolean;
  /** Where the table is shown in the order of this column, and how it is now if it is. */
  readonly sort?: { readonly href: string; readonly now?: "ascending" | "descending" | undefined };
}

export interface TableOptions {
  /** What the table is, also for those who cannot see where it stands. */
  readonly caption: string;
  readonly captionSize?: "s" | "m" | "l" | "hidden";
  readonly columns: readonly Column[];
  /** The first cell of each row names the row. */
  readonly rows: readonly (readonly Content[])[];
  /** For scripts and styles. */
  readonly id?: string;
}

/** A table; on a narrow screen it moves sideways within its frame, which the keyboard reaches. */
export function table({ caption, captionSize = "s", columns, rows, id }: TableOptions): Markup {
  const size = captionSize === "hidden" ? "govuk-visually-hidden" : `govuk-table__caption--${captionSize}`;
  const numeric = (at: number, part: string) =>
    `${columns[at]?.numeric ? ` govuk-table__${part}--numeric` : ""}${columns[at]?.screenOnly ? " govuk-!-display-none-print" : ""}`;
  return html`<div class="longlist-scroll" role="region" aria-label="${caption}" tabindex="0"><table class="govuk-table"${id ? html` id="${id}"` : ""}>
  <caption class="govuk-table__caption ${size}"><span class="longlist-scroll__caption">${caption}</span></caption>
  <thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map(
    ({ text, sort }, at) =>
      html`<th scope="col" class="govuk-table__header${numeric(at, "header")}"${sort?.now ? html` aria-sort="${sort.now}"` : ""}>${sort === undefined ? text : html`<a class="govuk-link govuk-link--no-visited-state longlist-sort" href="${sort.href}">${text}${sort.now === undefined ? "" : html`<span aria-hidden="true"> ${sort.now === "ascending" ? "▲" : "▼"}</span>`}</a>`}</th>`,
  )}</tr></thead>
  <tbody class="govuk-table__body">${rows.map(
    (cells) =>
      html`<tr class="govuk-table__row">${cells.map((cell, at) =>
        at === 0
          ? html`<th scope="row" class="govuk-table__header${numeric(at, "header")}">${cell}</th>`
          : html`<td class="govuk-table__cell${numeric(at, "cell")}">${cell}</td>`,
      )}</tr>`,
  )}</tbody>
</table></div>`;
}
