import { html, type Markup } from "../markup.ts";
import { BLUE, INK, ofWidth } from "./picture.ts";

/**
 * Bars beside the rows of a table. They show what the figures there say, and so are for the eye alone; their outline is seen in
 * print and without colour.
 *
 * @module
 */

/** How much of the picture's width the longest bar takes, in per cent, so that its outline is seen. */
const WIDEST = 96;

/** Bars as long as their numbers, each with a line across at the number that was aimed at. */
export function barsWithAim(rows: readonly { readonly is: number; readonly aim: number }[]): Markup[] {
  const longest = Math.max(1, ...rows.flatMap(({ is, aim }) => [is, aim]));
  const across = (number: number) => ofWidth((WIDEST * number) / longest);
  return rows.map(
    ({ is, aim }) => html`<svg class="longlist-load" width="100%" height="20" aria-hidden="true" focusable="false">
<rect x="1" y="4" width="${across(is)}" height="12" fill="${BLUE}" stroke="${INK}" stroke-width="1"/>
<line x1="${across(aim)}" x2="${across(aim)}" y1="0" y2="20" stroke="${INK}" stroke-width="2.5"/></svg>`,
  );
}

/** Bars of what is done, in the outline of all there is. */
export function barsOfAll(rows: readonly { readonly done: number; readonly all: number }[]): Markup[] {
  return rows.map(({ done, all }) => {
    const part = all === 0 ? 0 : (100 * done) / all;
    return html`<svg class="longlist-load longlist-load--progress" width="100%" height="20" aria-hidden="true" focusable="false">
<rect x="0" y="4" width="${ofWidth(part)}" height="12" fill="${BLUE}"/>
<rect x="0" y="4" width="100%" height="12" fill="none" stroke="${INK}" stroke-width="1"/></svg>`;
  });
}
