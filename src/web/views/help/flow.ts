import { html, type Markup } from "../../markup.ts";

/** One step of a picture: what is done, and whether by the reader or by somebody else. */
export interface FlowStep {
  readonly text: string;
  readonly by: "you" | "other";
}

const WIDTH = 320;
const LINE = 20;
const PADDING = 14;
const GAP = 26;
/** So many characters of its size fit into a box. */
const CHARACTERS = 34;

/**
 * A picture of steps one beneath the other, each in a box: the reader's own filled, others' outlined. It is as wide on a
 * telephone as at a desk. What it says stands in the text beside it too, so it is hidden from those who hear the page.
 *
 * @example flow([{ text: "You send the list", by: "you" }, { text: "It is locked", by: "other" }])
 */
export function flow(steps: readonly FlowStep[]): Markup {
  let top = 1;
  const boxes = steps.map(({ text, by }) => {
    const lines = linesOf(text);
    const box = { lines, by, top, height: lines.length * LINE + 2 * PADDING };
    top += box.height + GAP;
    return box;
  });
  const height = top - GAP + 1;
  return html`<svg class="longlist-flow" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" aria-hidden="true" focusable="false">${boxes.map(
    ({ lines, by, top, height }, at) => html`${at === 0 ? "" : arrow(top)}
<rect class="longlist-flow__${by}" x="1" y="${top}" width="${WIDTH - 2}" height="${height}" rx="4"/>
<text class="longlist-flow__text-${by}" text-anchor="middle">${lines.map(
      (line, row) => html`<tspan x="${WIDTH / 2}" y="${top + PADDING + row * LINE + 15}">${line}</tspan>`,
    )}</text>`,
  )}</svg>`;
}

/** Into the box below, whose upper edge is at `y`. */
function arrow(y: number): Markup {
  const middle = WIDTH / 2;
  return html`<path class="longlist-flow__arrow" d="M${middle} ${y - GAP + 2} V${y - 8}"/><path class="longlist-flow__head" d="M${middle - 6} ${y - 10} h12 l-6 9 z"/>`;
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > CHARACTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
