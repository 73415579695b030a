import { marginOfErrorFigure, thousands } from "../../../base/words/numbers.ts";
import { shownMaxima } from "../../../report/sections/planned-sizes.ts";
import type { Sizes } from "../../../use-cases/sizes/sizes-document.ts";
import { BLUE, INK, ofWidth } from "../../components/picture.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { MAXIMA } from "./texts.ts";

/** How much of the picture's width the longest bar takes, in per cent; beyond it stands what the bar says. */
const WIDEST = 55;
/** A maximum of one or two cases says next to nothing, and must not flatten what the others say. */
const LONGEST = 6;

/**
 * The margin of error under each maximum as a bar, with a line at the one that is asked for. The
 * table beneath has the same figures for those who do not see it, so nothing of it is read out.
 */
export function maximaBars(sizes: Sizes): Markup {
  const { marginOfError: asked } = sizes.sampleSize;
  const shown = shownMaxima(sizes);
  if (shown.length === 0) return NOTHING;
  const largest = Math.max(asked, ...shown.map(({ achievedMarginOfError }) => achievedMarginOfError ?? 0));
  const longest = Math.min(largest, LONGEST * asked);
  const across = (margin: number) => (WIDEST * Math.min(margin, 1.05 * longest)) / longest;
  const line = ofWidth(across(asked));
  return html`<div class="longlist-maxima" aria-hidden="true">
<p class="govuk-body-s">${MAXIMA.lead(marginOfErrorFigure(asked))}</p>
<ul class="longlist-maxima__bars">${shown.map(({ maximum, drawn, achievedMarginOfError }) => {
    const margin = achievedMarginOfError ?? 0;
    const end = ofWidth(Math.max(across(margin), across(asked)));
    const figure = achievedMarginOfError === null ? MAXIMA.noSample : marginOfErrorFigure(margin);
    const words = drawn === maximum ? figure : MAXIMA.fewer(figure, drawn);
    return html`<li><span class="longlist-maxima__maximum">${thousands(maximum)}</span><svg class="longlist-maxima__bar" width="100%" height="20" focusable="false"><rect x="0" y="3" width="${ofWidth(across(margin))}" height="14" fill="${BLUE}" stroke="${INK}"/><line x1="${line}" x2="${line}" y1="0" y2="20" stroke="${INK}" stroke-width="2.5"/><text x="${end}" dx="10" y="15" fill="${INK}">${words}</text></svg></li>`;
  })}</ul></div>`;
}
