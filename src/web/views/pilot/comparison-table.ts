import { thousands } from "../../../base/words/numbers.ts";
import type { Comparison, Figures, PilotRow } from "../../../use-cases/compare/comparison.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { type FigureColumn, type FigureGroup, figureCount, figureGroups } from "./columns.ts";
import { listHead, reasonOf } from "./list-details.ts";
import { rulesWords } from "./rules-words.ts";
import { NOT_SORTED, type Sorting, sortedRows, TABLE } from "./sorting.ts";
import { TABLE_TEXTS as TEXTS } from "./texts.ts";

interface Shown {
  readonly sorting?: Sorting;
  /** Whether headings are buttons that sort, as where a script runs. */
  readonly inBrowser?: boolean;
}

/**
 * Every list under every set of rules, and their sums. Under one set of rules a list is a row; under several it is a heading
 * over a row for each, and where the table is sorted each row names both. What names a row stays when the table moves within
 * its frame.
 */
export function comparisonTable(
  comparison: Comparison,
  { sorting = NOT_SORTED, inBrowser = false }: Shown = {},
): Markup {
  const { lists, rules } = comparison;
  const groups = figureGroups(comparison);
  const sorted = sortedRows(comparison, sorting);
  const name = rules.length === 1 ? TEXTS.list : sorted === null ? TEXTS.rules : TEXTS.listAndRules;
  return html`<div class="longlist-scroll" id="${TABLE}" role="region" aria-label="${TEXTS.caption}" tabindex="0"><table class="govuk-table longlist-pilot__table">
<caption class="govuk-table__caption govuk-table__caption--m">${TEXTS.caption}</caption>
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" rowspan="2" class="govuk-table__header longlist-pilot__name">${name}${inBrowser && sorted !== null ? sortButton("", TEXTS.listByList) : NOTHING}</th>${groups.map(
    ({ text, columns }) =>
      html`<th scope="colgroup" colspan="${columns.length}" class="govuk-table__header longlist-pilot__first"><span class="longlist-pilot__group">${text}</span></th>`,
  )}</tr>
<tr class="govuk-table__row">${groups.map(({ columns }) =>
    columns.map((column, at) => figureHeading(column, at, { sorting, inBrowser })),
  )}</tr>
</thead>
${sorted === null ? lists.map((_, list) => listBody(comparison, list)) : sortedBody(comparison, sorted)}${sums(comparison)}</table></div>`;
}

/** A column's heading says by its arrow, and to those who hear it, that the table is sorted by it. */
function figureHeading({ id, text }: FigureColumn, at: number, { sorting, inBrowser }: Required<Shown>): Markup {
  const sorted = id === sorting.column;
  const direction = html` aria-sort="${sorting.largestFirst ? "descending" : "ascending"}"`;
  const arrow = sorted ? html` <span aria-hidden="true">${sorting.largestFirst ? "▼" : "▲"}</span>` : NOTHING;
  const shown = html`${text}${arrow}`;
  return html`<th scope="col" class="${figureClass("header", at)}"${sorted ? direction : NOTHING}>${inBrowser ? sortButton(id, shown) : shown}</th>`;
}

function sortButton(id: string, text: Content): Markup {
  return html`<button type="button" class="longlist-pilot__sort" data-sorts="${id}">${text}</button>`;
}

/** One row after another; a list that has no figures is at the end, once. */
function sortedBody(comparison: Comparison, rows: readonly PilotRow[]): Markup {
  const { lists, rules } = comparison;
  const [groups, width] = [figureGroups(comparison), figureCount(comparison)];
  const without = new Set<number>();
  return html`<tbody class="govuk-table__body">${rows.map((one) => {
    const figures = one.outcome?.figures;
    const own = rules[one.rules];
    if (figures && own !== undefined) {
      const head = html`${listHead(lists[one.list] ?? "", [one])}${rules.length === 1 ? NOTHING : rulesWords(own)}`;
      return row(
        head,
        figureCells(groups, ({ value }) => value(figures)),
      );
    }
    if (without.has(one.list)) return NOTHING;
    without.add(one.list);
    return row(listHead(lists[one.list] ?? "", [one]), reasonCell(one, width));
  })}</tbody>`;
}

function reasonCell(one: PilotRow, width: number): Markup {
  return html`<td class="govuk-table__cell longlist-pilot__first" colspan="${width}"><span class="longlist-pilot__reason">${reasonOf(one)}</span></td>`;
}

function listBody(comparison: Comparison, list: number): Markup {
  const { lists, rules, rows } = comparison;
  const [groups, width] = [figureGroups(comparison), figureCount(comparison)];
  const own = rows.filter((row) => row.list === list);
  const [first] = own;
  if (first === undefined) return NOTHING;
  const head = listHead(lists[list]!, own);
  const drawable = own.flatMap((row) =>
    row.outcome?.figures ? [{ at: row.rules, figures: row.outcome.figures }] : [],
  );
  const cells = drawable.map(({ at, figures }) => ({
    rules: rules[at]!,
    cells: figureCells(groups, ({ value }) => value(figures)),
  }));
  if (cells.length > 0)
    return html`<tbody class="govuk-table__body">${group(head, cells, { several: rules.length > 1, width })}</tbody>`;
  // What blocks a list blocks it under all rules.
  return html`<tbody class="govuk-table__body">${
    rules.length > 1
      ? html`${heading(head, width)}<tr class="govuk-table__row"><td class="govuk-table__cell" colspan="${width + 1}"><span class="longlist-pilot__stays">${reasonOf(first)}</span></td></tr>`
      : row(head, reasonCell(first, width))
  }</tbody>`;
}

/** What can be summed, over all lists that can be drawn; of a single one there is no sum. */
function sums(comparison: Comparison): Markup {
  const { rules, rows } = comparison;
  const groups = figureGroups(comparison);
  const summed = rules.map((own, at) => {
    const all = rows.flatMap((row) => (row.rules === at && row.outcome?.figures) || []);
    const cells = figureCells(groups, ({ total }) => (total ? thousands(sumOf(all, total)) : ""));
    return { rules: own, cells, count: all.length };
  });
  const [first] = summed;
  if (first === undefined || first.count < 2) return NOTHING;
  const head = TEXTS.together(first.count);
  return html`<tfoot>${group(head, summed, { several: rules.length > 1, width: figureCount(comparison) })}</tfoot>`;
}

interface CellsOf {
  readonly rules: Comparison["rules"][number];
  readonly cells: Content;
}

function group(
  head: Content,
  under: readonly CellsOf[],
  { several, width }: { readonly several: boolean; readonly width: number },
): Markup {
  if (!several) return row(head, under[0]!.cells);
  return html`${heading(head, width)}${under.map(({ rules, cells }) => row(rulesWords(rules), cells))}`;
}

function heading(head: Content, width: number): Markup {
  return html`<tr class="govuk-table__row"><th scope="rowgroup" colspan="${width + 1}" class="govuk-table__header longlist-pilot__list"><span class="longlist-pilot__stays">${head}</span></th></tr>`;
}

function row(head: Content, cells: Content): Markup {
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header longlist-pilot__name">${head}</th>${cells}</tr>`;
}

function sumOf(all: readonly Figures[], value: (figures: Figures) => number): number {
  return all.reduce((sum, figures) => sum + value(figures), 0);
}

function figureCells(groups: readonly FigureGroup[], value: (column: FigureColumn) => string): Markup {
  return html`${groups.map(({ columns }) =>
    columns.map((column, at) => html`<td class="${figureClass("cell", at)}">${value(column)}</td>`),
  )}`;
}

/** The first column of each group has a line before it. */
function figureClass(part: "header" | "cell", at: number): string {
  return `govuk-table__${part} govuk-table__${part}--numeric${at === 0 ? " longlist-pilot__first" : ""}`;
}
