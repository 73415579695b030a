import { decimal } from "../../../base/words/numbers.ts";
import type { Progress } from "../../../rating/progress.ts";
import { html, type Markup } from "../../markup.ts";

/**
 * A bar of what is judged in the outline of what there is to judge. It shows what the figures beside it say, and so is for
 * the eye alone; its outline is seen in print and without colour.
 */
export function progressBars(rows: readonly Progress[]): Markup[] {
  return rows.map(({ judged, toInspect }) => {
    const part = toInspect === 0 ? 0 : (100 * judged) / toInspect;
    return html`<svg class="longlist-load longlist-load--progress" width="100%" height="20" aria-hidden="true" focusable="false">
<rect x="0" y="4" width="${decimal(part, 2)}%" height="12" fill="#1d70b8"/>
<rect x="0" y="4" width="100%" height="12" fill="none" stroke="#0b0c0c" stroke-width="1"/></svg>`;
  });
}
