import type { LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { INK, ofWidth } from "../../components/picture.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { SEEDS_CHOICE } from "./lottery-texts.ts";

/** With more than these, the pieces could not be told apart. */
const MOST_PIECES = 120;
/** A number stands in a piece that is at least so many per cent of the line. */
const ROOM = 4;

const PAPER = "#ffffff";

/**
 * The line of weights from which the seed drew: a piece for each allocation, the chosen one dark, and a mark where the seed
 * fell. The text above it says the same.
 */
export function lotteryLine({ name, laidOut, chosen, ticket }: LotteryAccount): Markup {
  if (laidOut.length > MOST_PIECES) return NOTHING;
  const label = SEEDS_CHOICE.picture(laidOut.length, name, chosen);
  return html`<svg class="longlist-line" role="img" width="100%" height="56" aria-label="${label}">
${laidOut.map(({ index, part: [from, to] }) => {
  const isChosen = index === chosen;
  const width = 100 * (to - from);
  const number = html`<text x="${percent((from + to) / 2)}" y="44" text-anchor="middle" fill="${isChosen ? PAPER : INK}">${index}</text>`;
  return html`<rect x="${percent(from)}" y="24" width="${percent(to - from)}" height="30" fill="${isChosen ? INK : PAPER}" stroke="${INK}" stroke-width="1"/>${width >= ROOM ? number : NOTHING}`;
})}
<line x1="${percent(ticket)}" x2="${percent(ticket)}" y1="4" y2="24" stroke="${INK}" stroke-width="3"/><text x="${percent(ticket)}" dx="${ticket > 0.7 ? -8 : 8}" y="16" text-anchor="${ticket > 0.7 ? "end" : "start"}" fill="${INK}">${SEEDS_CHOICE.mark(chosen)}</text>
</svg>`;
}

function percent(part: number): string {
  return ofWidth(100 * part, 3);
}
