import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { levelName, VARIABLE_NAMES } from "../../src/sampling/specification/level-names.ts";
import { readDocument } from "./documents.ts";

/**
 * The README's pictures, as SVG: the way of a list, and how far a draw's margins are from their exact shares beside those of a
 * spreadsheet that rounds. What they show of a draw is the golden one, of the example list.
 *
 * @module
 */

const INK = "#0b0c0c";
const QUIET = "#505a5f";
const OURS = "#1d70b8";
const THEIRS = "#f47738";
const WITHIN = "#e8f1f8";

/** Every picture, by its path in the checkout. */
export const PICTURES: Readonly<Record<string, () => string>> = {
  "specs/pictures/flow.svg": flow,
  "specs/pictures/balance.svg": () => balance(JSON.parse(readDocument("test/golden/example-draw.json")) as Draw),
};

/** Who does what, in order; what it leaves for anybody to check. */
const STEPS: readonly (readonly [does: string, who: string, leaves: string])[] = [
  ["Long list", "the team", "every doubt, and what to do"],
  ["Locked", "the coordinator", "a commitment, before any seed"],
  ["Seed", "both together", "dice, and a secret told later"],
  ["Draw", "Longlist", "a receipt that repeats it"],
  ["Assigned", "the lead inspector", "loads and mixes, none in conflict"],
  ["Judged", "inspectors", "every answer, and each change"],
  ["Rated", "the panel", "chances, and reasons for moves"],
];

function flow(): string {
  const [wide, high, gap] = [136, 92, 20];
  const boxes = STEPS.map(([does, who, leaves], at) => {
    const left = 10 + at * (wide + gap);
    const middle = left + wide / 2;
    const [first, second] = inTwo(leaves);
    const arrow =
      at === 0 ? "" : `<path d="M${left - gap + 2} 56h12m-5-5 5 5-5 5" fill="none" stroke="${INK}" stroke-width="2"/>`;
    return [
      arrow,
      `<rect x="${left}" y="10" width="${wide}" height="${high}" rx="4" fill="${WITHIN}" stroke="${OURS}"/>`,
      text(middle, 36, does, { size: 16, bold: true, anchor: "middle" }),
      text(middle, 54, who, { size: 12, anchor: "middle", colour: QUIET }),
      text(middle, 76, first, { size: 11, anchor: "middle" }),
      text(middle, 90, second, { size: 11, anchor: "middle" }),
    ].join("");
  });
  return picture(
    STEPS.length * (wide + gap),
    112,
    "From a long list to ratings: each step leaves something to check",
    boxes,
  );
}

/** A text on two lines, broken where they are most alike. */
function inTwo(words: string): readonly [string, string] {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  const [at = words.length] = spaces.sort((a, b) => Math.abs(a - words.length / 2) - Math.abs(b - words.length / 2));
  return [words.slice(0, at), words.slice(at + 1)];
}

interface Deviation {
  readonly name: string;
  /** Cases over the exact share, or under it. */
  readonly ours: number;
  readonly theirs: number;
}

function balance({ domains, specification: { stratification } }: Draw): string {
  const { court } = domains;
  if (!court) throw new Error("The golden draw has a court domain");
  const { drawn, eligible, lottery, margins } = court;
  const rounded = lottery.cells.map((cell) => ({ ...cell, places: Math.round((cell.eligible * drawn) / eligible) }));
  const places = (cells: typeof rounded) => cells.reduce((sum, cell) => sum + cell.places, 0);
  const rows: Deviation[] = [
    { name: "All court cases", ours: 0, theirs: places(rounded) - drawn },
    ...margins.map(({ variable, level, exactShare, drawn }) => {
      const at = stratification.variables.indexOf(variable);
      const theirs = places(rounded.filter(({ levels }) => levels[at] === level)) - exactShare;
      return {
        name: `${VARIABLE_NAMES[variable]}: ${levelName(level).toLowerCase()}`,
        ours: drawn - exactShare,
        theirs,
      };
    }),
  ];
  const most = Math.ceil(Math.max(...rows.flatMap(({ ours, theirs }) => [Math.abs(ours), Math.abs(theirs)])));
  const [left, top, row, unit] = [330, 62, 26, 330 / most];
  const zero = left + most * unit;
  const foot = top + rows.length * row;
  const bars = rows.flatMap(({ name, ours, theirs }, at) => {
    const y = top + at * row;
    return [
      text(left - 12, y + 17, name, { anchor: "end" }),
      bar(zero, y + 4, ours * unit, OURS),
      bar(zero, y + 14, theirs * unit, THEIRS),
    ];
  });
  const ticks = Array.from({ length: 2 * most + 1 }, (_, at) => at - most).map((cases) =>
    text(zero + cases * unit, foot + 16, cases > 0 ? `+${cases}` : String(cases).replace("-", "−"), {
      anchor: "middle",
      size: 12,
    }),
  );
  return picture(left + 2 * most * unit + 20, foot + 42, "Cases over or under the exact share, by margin", [
    `<rect x="${zero - unit}" y="${top}" width="${2 * unit}" height="${rows.length * row}" fill="${WITHIN}"/>`,
    text(10, 22, `Cases over or under the exact share: ${drawn} of ${eligible} court cases`, { size: 16, bold: true }),
    `<rect x="10" y="36" width="12" height="8" fill="${OURS}"/>`,
    text(28, 44, "Longlist: within one case (shaded)"),
    `<rect x="330" y="36" width="12" height="8" fill="${THEIRS}"/>`,
    text(348, 44, `a spreadsheet that rounds each cell: ${places(rounded)} cases`),
    ...bars,
    `<path d="M${zero} ${top}v${rows.length * row}" stroke="${INK}"/>`,
    ...ticks,
    text(zero, foot + 34, "cases", { anchor: "middle", size: 12, colour: QUIET }),
  ]);
}

/** A bar from a line, to its left where its length is negative; of none a stroke is left. */
function bar(from: number, y: number, length: number, colour: string): string {
  const [x, width] = [Math.min(from, from + length), Math.max(1.5, Math.abs(length))];
  return `<rect x="${rounded(x)}" y="${y}" width="${rounded(width)}" height="8" fill="${colour}"/>`;
}

const rounded = (pixels: number) => Number(pixels.toFixed(1));

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
}

/** @param words none that markup would take for its own */
function text(
  x: number,
  y: number,
  words: string,
  { size = 13, bold = false, anchor = "start", colour = INK }: Look = {},
): string {
  const weight = bold ? ' font-weight="bold"' : "";
  return `<text x="${rounded(x)}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${colour}"${weight}>${words}</text>`;
}

function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  const lines = parts.filter((part) => part !== "");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="Arial, sans-serif">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...lines,
    "</svg>\n",
  ].join("\n");
}
