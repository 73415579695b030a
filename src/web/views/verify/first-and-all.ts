import { details } from "../../components/notices.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { IN_RECEIPT, type ManyRows } from "./lottery-texts.ts";

/** Up to so many rows are shown at once. */
const MOST_AT_ONCE = 12;
/** Of more, so many are shown. */
const FIRST = 5;
/** No page holds more: they are in the receipt. */
const MOST = 1000;

/**
 * Rows of a table: all of a few; of many the first and those that matter, and all of them for whoever unfolds them.
 *
 * @param texts what the table is called
 * @param show makes the table
 * @param matters whether a row is shown whatever its place
 */
export function firstAndAll<T>(
  rows: readonly T[],
  texts: ManyRows,
  show: (rows: readonly T[], caption: string) => Content,
  matters: (row: T) => boolean = () => false,
): Markup {
  if (rows.length <= MOST_AT_ONCE) return html`${show(rows, texts.caption)}`;
  const some = rows.filter((row, at) => at < FIRST || matters(row));
  const all = rows.slice(0, MOST);
  return html`${show(some, texts.first(some.length, rows.length))}${details(
    texts.showAll(rows.length),
    html`${show(all, texts.all)}${rows.length > MOST ? html`<p class="govuk-body">${IN_RECEIPT(rows.length - all.length)}</p>` : NOTHING}`,
  )}`;
}
