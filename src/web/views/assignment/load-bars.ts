import type { Assignment } from "../../../assignment/assignment-document.ts";
import { decimal } from "../../../base/words/numbers.ts";
import { html, type Markup } from "../../markup.ts";

/** How much of the picture's width the longest bar takes, in per cent. */
const WIDEST = 96;

/**
 * A bar for each inspector's cases, with a line at the exact load. It shows what the figures beside it say, and so is for
 * the eye alone; it has an outline, so that it is seen in print and without colour.
 */
export function loadBars(loads: Assignment["loads"]): Markup[] {
  const longest = Math.max(1, ...loads.flatMap(({ cases, exactShare }) => [cases, exactShare]));
  const across = (cases: number) => `${decimal((WIDEST * cases) / longest, 2)}%`;
  return loads.map(
    ({
      cases,
      exactShare,
    }) => html`<svg class="longlist-load" width="100%" height="20" aria-hidden="true" focusable="false">
<rect x="1" y="4" width="${across(cases)}" height="12" fill="#1d70b8" stroke="#0b0c0c" stroke-width="1"/>
<line x1="${across(exactShare)}" x2="${across(exactShare)}" y1="0" y2="20" stroke="#0b0c0c" stroke-width="2.5"/></svg>`,
  );
}
