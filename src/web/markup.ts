import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { shown } from "../base/printable.ts";

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

/**
 * Markup as it is sent: what hides or turns other characters is named, wherever it came from (`base/printable.ts`). What a
 * field holds stays as it was typed: it is sent back, and turns nothing outside of the field.
 *
 * @example await ready(html`<p>${"A\u202eB"}</p>`) // "<p>A[U+202E]B</p>"
 */
export async function ready(markup: Markup): Promise<string> {
  const pieces = String(await markup).split(/( value="[^"]*")/);
  return pieces.map((piece, at) => (at % 2 === 0 ? shown(piece) : piece)).join("");
}

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
