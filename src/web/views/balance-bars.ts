import { decimal } from "../../base/words/numbers.ts";
import type { BalanceLevel } from "../../report/sections/balance.ts";
import { BLUE, INK, ofWidth } from "../components/picture.ts";
import { html, type Markup, when } from "../markup.ts";
import { BALANCE } from "./texts.ts";

/** What the bars of a level are parts of. */
interface Whole {
  readonly eligible: number;
  readonly sampled: number;
  /** The proportion at which a bar is longest. */
  readonly longest: number;
}

/** How much of the picture's width the longest bar takes, in per cent; beyond it stands what the bar says. */
const WIDEST = 50;

/**
 * Two bars, one over the other: the level's part of the population in outline, and its part of the sample, solid, what
 * some draws add broken, with a line at the exact share. Lengths are per cent of whatever width there is, so that the text
 * beside them never shrinks.
 */
export function balanceBars(one: BalanceLevel, { eligible, sampled, longest }: Whole): Markup {
  const across = (proportion: number) => (WIDEST * Math.min(proportion, 1.05 * longest)) / longest;
  const ofSample = (cases: number) => (sampled === 0 ? 0 : cases / sampled);
  const [least, most] = "drawn" in one ? [one.drawn, one.drawn] : [one.least, one.most];
  const population = one.eligible / eligible;
  const exact = ofWidth(across(ofSample(one.exactShare)));
  const sampleEnd = Math.max(across(ofSample(most)), across(ofSample(one.exactShare)));
  return html`<svg class="longlist-balance__bars" width="100%" height="40" aria-hidden="true" focusable="false">
<rect x="1" y="2" width="${ofWidth(across(population))}" height="12" fill="#ffffff" stroke="${INK}" stroke-width="1.5"/>
${words(across(population), 13, BALANCE.ofEligible(percents(population, population)))}
<rect x="1" y="22" width="${ofWidth(across(ofSample(least)))}" height="12" fill="${BLUE}" stroke="${BLUE}" stroke-width="1.5"/>
${when(
  most > least,
  () =>
    html`<rect x="${ofWidth(across(ofSample(least)))}" y="22" width="${ofWidth(across(ofSample(most)) - across(ofSample(least)))}" height="12" fill="#ffffff" stroke="${BLUE}" stroke-width="1.5" stroke-dasharray="3 2"/>`,
)}
${when(
  sampled > 0,
  () =>
    html`<line x1="${exact}" x2="${exact}" y1="17" y2="39" stroke="${INK}" stroke-width="2.5"/>${words(sampleEnd, 33, BALANCE.ofSample(percents(ofSample(least), ofSample(most))))}`,
)}</svg>`;
}

/** What is what in the bars. */
export function legend(range: boolean): Markup {
  const entry = (picture: Markup, text: string) =>
    html`<li><svg width="28" height="16" aria-hidden="true" focusable="false">${picture}</svg>${text}</li>`;
  const bar = (fill: string, stroke: string, dashes: "none" | "3 2") =>
    html`<rect x="1" y="2" width="26" height="12" fill="${fill}" stroke="${stroke}" stroke-width="1.5" stroke-dasharray="${dashes}"/>`;
  return html`<ul class="longlist-legend">
${entry(bar("#ffffff", INK, "none"), BALANCE.legend.eligible)}
${entry(bar(BLUE, BLUE, "none"), range ? BALANCE.legend.everyDraw : BALANCE.legend.sample)}
${when(range, () => entry(bar("#ffffff", BLUE, "3 2"), BALANCE.legend.someDraws))}
${entry(html`<line x1="14" x2="14" y1="0" y2="16" stroke="${INK}" stroke-width="2.5"/>`, BALANCE.legend.exactShare)}
</ul>`;
}

function words(end: number, y: number, text: string): Markup {
  return html`<text x="${ofWidth(end)}" dx="10" y="${y}" fill="${INK}">${text}</text>`;
}

/** @example percents(0.25, 0.26) // "25.0 to 26.0%" */
function percents(least: number, most: number): string {
  const [from, to] = [decimal(100 * least, 1), decimal(100 * most, 1)];
  return from === to ? `${to}%` : BALANCE.range(from, to);
}
