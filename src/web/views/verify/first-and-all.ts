import { thousands } from "../../../base/words/numbers.ts";
import { capitalised } from "../../../base/words/sentences.ts";
import { details } from "../../components/notices.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";

/** Up to so many rows are shown at once. */
const MOST_AT_ONCE = 12;
/** Of more, so many are shown. */
const FIRST = 5;
/** No page holds more: they are in the receipt. */
const MOST = 1000;

/**
 * Rows of a table: all of a few; of many the first and those that matter, and all of them for whoever unfolds them.
 *
 * @param what are in the rows, for the caption, such as "groups"
 * @param show makes the table
 * @param matters whether a row is shown whatever its place
 */
export function firstAndAll<T>(
  rows: readonly T[],
  what: string,
  show: (rows: readonly T[], caption: string) => Content,
  matters: (row: T) => boolean = () => false,
): Markup {
  if (rows.length <= MOST_AT_ONCE) return html`${show(rows, capitalised(what))}`;
  const some = rows.filter((row, at) => at < FIRST || matters(row));
  const all = rows.slice(0, MOST);
  const rest = `The receipt has the other ${thousands(rows.length - all.length)}.`;
  return html`${show(some, `${capitalised(what)}: ${thousands(some.length)} of ${thousands(rows.length)}`)}${details(
    `Show all ${thousands(rows.length)} ${what}`,
    html`${show(all, `All ${what}`)}${rows.length > MOST ? html`<p class="govuk-body">${rest}</p>` : NOTHING}`,
  )}`;
}
