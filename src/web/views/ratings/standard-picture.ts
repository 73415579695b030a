import { statedPercent } from "../../../base/words/numbers.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { questionSummary } from "../../../report/sections/after-the-draw/rating-words.ts";
import { levelName } from "../../../sampling/specification/level-names.ts";
import type { Band } from "../../../sampling/specification/standard-fields.ts";
import { BLUE, INK, ofWidth } from "../../components/picture.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { STANDARD_PICTURE } from "./texts.ts";

type Question = RatedStandard["questions"][number];

/** Every other band is shaded, so that bands are told apart without colour. */
const SHADES = ["#ffffff", "#eeefef"] as const;

/**
 * A standard at a glance: the bands, and on them each question's percentage with its intervals, the lowest marked. Lengths are
 * per cent of whatever width there is, so that the words never shrink. Every mark differs from the others by its shape and has
 * its figures in words above it; the table of figures beside it says the same, so nothing of the pictures is read out.
 */
export function standardPicture(standard: RatedStandard, bands: readonly Band[]): Markup {
  if (standard.questions.length === 0) return NOTHING;
  return html`<div class="longlist-rated">
<div class="longlist-rated__bands" aria-hidden="true">${bandNames(bands)}</div>
<ul class="longlist-rated__questions">${standard.questions.map((question) => {
    const lowest = standard.lowest.includes(question.id);
    const summary = questionSummary(standard, question);
    return html`<li class="longlist-rated__question"><p class="govuk-body-s longlist-rated__words">${lowest ? STANDARD_PICTURE.lowest(summary) : summary}</p>${marks(question, bands, lowest)}</li>`;
  })}</ul>
<svg class="longlist-rated__scale" width="100%" height="18" aria-hidden="true" focusable="false">${scale(bands)}</svg></div>`;
}

/** What is what in the pictures, once for all of them. */
export function pictureLegend(): Markup {
  const { legend } = STANDARD_PICTURE;
  const entry = (picture: Markup, text: string) =>
    html`<li><svg width="40" height="20" aria-hidden="true" focusable="false">${picture}</svg>${text}</li>`;
  return html`<ul class="longlist-legend">
${entry(html`<circle cx="20" cy="10" r="6" fill="${BLUE}" stroke="${INK}" stroke-width="1.5"/>`, legend.perCent)}
${entry(html`<path d="M20 2 L28 10 L20 18 L12 10 Z" fill="${INK}"/>`, legend.ofLowest)}
${entry(html`<rect x="1" y="6" width="38" height="8" fill="#ffffff" stroke="${INK}" stroke-width="1.5"/>`, legend.sure80)}
${entry(html`<line x1="1" x2="39" y1="10" y2="10" stroke="${INK}" stroke-width="2"/>`, legend.sure95)}
</ul>`;
}

function bandNames(bands: readonly Band[]): Markup[] {
  return bands.map(({ id, from }, at) => {
    const to = bands[at + 1]?.from ?? 1;
    return html`<svg class="longlist-rated__band" width="${percent(to - from)}" height="36" focusable="false">${words(
      levelName(id),
    ).map(
      (line, row, all) =>
        html`<text x="50%" y="${row * 16 + (all.length === 1 ? 28 : 14)}" text-anchor="middle" fill="${INK}">${line}</text>`,
    )}</svg>`;
  });
}

/** A name in one line or, where it is long, in two. @example words("Requires improvement") // ["Requires", "improvement"] */
function words(name: string): string[] {
  const [first = "", ...rest] = name.split(" ");
  return rest.length === 0 ? [first] : [first, rest.join(" ")];
}

function marks({ percent: middle, intervals }: Question, bands: readonly Band[], lowest: boolean): Markup {
  const [narrow, wide] = intervals ?? [];
  return html`<svg class="longlist-rated__marks" width="100%" height="32" aria-hidden="true" focusable="false">
${shades(bands)}
${wide === undefined ? NOTHING : html`<line x1="${percent(wide.low)}" x2="${percent(wide.high)}" y1="16" y2="16" stroke="${INK}" stroke-width="2"/>${end(wide.low)}${end(wide.high)}`}
${narrow === undefined ? NOTHING : html`<rect x="${percent(narrow.low)}" y="12" width="${percent(narrow.high - narrow.low)}" height="8" fill="#ffffff" stroke="${INK}" stroke-width="1.5"/>`}
${middle === null ? NOTHING : mark(middle / 100, lowest)}</svg>`;
}

function shades(bands: readonly Band[]): Markup[] {
  return bands.map(({ from }, at) => {
    const to = bands[at + 1]?.from ?? 1;
    return html`<rect x="${percent(from)}" y="0" width="${percent(to - from)}" height="32" fill="${SHADES[at % SHADES.length] ?? "none"}"/>${at === 0 ? NOTHING : html`<line x1="${percent(from)}" x2="${percent(from)}" y1="0" y2="32" stroke="${INK}" stroke-width="1" stroke-dasharray="2 2"/>`}`;
  });
}

function end(at: number): Markup {
  return html`<line x1="${percent(at)}" x2="${percent(at)}" y1="11" y2="21" stroke="${INK}" stroke-width="2"/>`;
}

/** Drawn within a frame of its own, so that a diamond keeps its shape at any width. */
function mark(at: number, lowest: boolean): Markup {
  const shape = lowest
    ? html`<path d="M0 -9 L9 0 L0 9 L-9 0 Z" fill="${INK}"/>`
    : html`<circle r="6" fill="${BLUE}" stroke="${INK}" stroke-width="1.5"/>`;
  return html`<svg x="${percent(at)}" y="16" overflow="visible">${shape}</svg>`;
}

/** The bands' limits beneath the pictures. */
function scale(bands: readonly Band[]): Markup[] {
  const limits = bands.slice(1).map(({ from }) => from);
  return [
    html`<text x="0%" y="14" fill="${INK}">0%</text>`,
    ...limits.map(
      (at) => html`<text x="${percent(at)}" y="14" text-anchor="middle" fill="${INK}">${statedPercent(at)}</text>`,
    ),
    html`<text x="100%" y="14" text-anchor="end" fill="${INK}">100%</text>`,
  ];
}

function percent(part: number): string {
  return ofWidth(100 * part);
}
