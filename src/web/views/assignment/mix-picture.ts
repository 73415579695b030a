import type { LevelMix } from "../../../report/sections/after-the-draw/assignment.ts";
import { BLUE, INK, ofWidth } from "../../components/picture.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { ASSIGNMENT } from "./texts.ts";

const ZONE = "#eeefef";

/** So many cases to either side are always shown, so that an even mix looks even. */
const LEAST_SHOWN = 2;

/**
 * How far each inspector's cases at a level lie from their exact share: a mark for each inspector, on a strip whose middle is
 * the share itself and whose shaded part is one case to either side; a mark beyond it has another shape. The table beside it has every figure, so nothing of it is
 * read out.
 */
export function mixPicture(levels: readonly LevelMix[]): Markup {
  if (levels.length === 0) return NOTHING;
  const farthest = Math.max(LEAST_SHOWN, ...levels.flatMap(({ offsets }) => offsets.map(Math.abs)));
  const across = (offset: number) => ofWidth(50 + (48 * offset) / farthest);
  const groups = [...Map.groupBy(levels, ({ variable }) => variable)];
  return html`<p class="govuk-body">${ASSIGNMENT.mix.picture}</p>
<div class="longlist-mix" aria-hidden="true">${groups.map(
    ([variable, some]) =>
      html`<div class="longlist-mix__group"><p class="govuk-body-s longlist-mix__variable">${variable}</p><ul class="longlist-mix__levels">${some.map((one) => strip(one, across))}${scale(across)}</ul></div>`,
  )}</div>`;
}

function strip({ level, offsets }: LevelMix, across: (offset: number) => string): Markup {
  return html`<li><span class="longlist-mix__level">${level}</span><svg class="longlist-mix__strip" width="100%" height="20" focusable="false">
<rect x="${across(-1)}" y="1" width="${span(across)}" height="18" fill="${ZONE}" stroke="${INK}" stroke-width="0.5"/>
<line x1="50%" x2="50%" y1="0" y2="20" stroke="${INK}" stroke-width="2"/>
${offsets.map((offset) => mark(offset, across))}</svg></li>`;
}

/** Drawn within a frame of its own, so that a diamond keeps its shape at any width. */
function mark(offset: number, across: (offset: number) => string): Markup {
  if (Math.abs(offset) <= 1)
    return html`<circle cx="${across(offset)}" cy="10" r="5" fill="${BLUE}" fill-opacity="0.6" stroke="${INK}" stroke-width="1"/>`;
  return html`<svg x="${across(offset)}" y="10" overflow="visible"><path d="M0 -7 L7 0 L0 7 L-7 0 Z" fill="${INK}"/></svg>`;
}

/** What the middle and the ends of the shaded part are, beneath the strips of a variable. */
function scale(across: (offset: number) => string): Markup {
  const at = (offset: number, text: string) =>
    html`<text x="${across(offset)}" y="13" text-anchor="middle" fill="${INK}">${text}</text>`;
  return html`<li><span class="longlist-mix__level"></span><svg class="longlist-mix__strip" width="100%" height="18" focusable="false">${at(-1, "−1")}${at(0, "0")}${at(1, "+1")}</svg></li>`;
}

/** The width of the shaded part. */
function span(across: (offset: number) => string): string {
  return ofWidth(Number.parseFloat(across(1)) - Number.parseFloat(across(-1)));
}
