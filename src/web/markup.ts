import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/**
 * HTML that is ready to be sent: whatever was put into it as text has been escaped.
 *
 * @module
 */

export { html };

/** What `html` gives; a promise only where something put into it was one, which nothing here is. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What can stand in a page: text, which is escaped, or markup. */
export type Content = string | number | Markup;

/** Nothing at all. */
export const NOTHING: Markup = raw("");

/**
 * Pieces one after another.
 *
 * @example joined(["a", "b"].map((one) => html`<li>${one}</li>`))
 */
export function joined(pieces: readonly Content[]): Markup {
  return html`${pieces}`;
}

/**
 * Markup where a condition holds, else nothing.
 *
 * @example when(blocked, () => html`<p>Nothing was drawn.</p>`)
 */
export function when(condition: boolean, markup: () => Content): Content {
  return condition ? markup() : NOTHING;
}
