/**
 * Numbers as a spreadsheet's number format shows them (ECMA-376, part 1, 18.8.30), as far as references are written with them:
 * figures, zeros in front, and text around or between.
 *
 * @module
 */

/** Whether a format shows a whole number as its plain figures, so that nothing need be done. */
const PLAIN = new Set(["", "general", "0", "#", "@", "0_ ", "0_)", "#0"]);
/** Colours, languages and conditions; a condition cannot be followed. */
const SQUARE = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|\$-[\da-f]+)\]/gi;

/** More than a spreadsheet program takes (ECMA-376, part 1, 18.8.30: 255 characters). */
const LONGEST = 1_000;

/**
 * Whether a format shows something else than the number's own figures, and is no date's.
 *
 * @example changesNumbers('"YJ"00000') // true
 */
export function changesNumbers(format: string): boolean {
  if (format.length > LONGEST) return true;
  const plain = format.replace(SQUARE, "").trim().toLowerCase();
  return !PLAIN.has(plain) && !isDateFormat(plain);
}

/**
 * A number as a format shows it.
 *
 * @returns null where the format does more than put figures and text together, or the number is no whole one
 * @example shownNumber(1001, '"YJ"00000') // "YJ01001"
 */
export function shownNumber(value: number, format: string): string | null {
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const pieces = piecesOf(sectionsOf(format)[0] ?? "");
  if (pieces === null) return null;
  const places = pieces.filter((piece) => piece.place).length;
  if (places === 0) return null;
  const digits = String(value).padStart(places, " ");
  let next = digits.length - places;
  let shown = "";
  let first = true;
  for (const { text, place } of pieces) {
    if (!place) {
      shown += text;
      continue;
    }
    if (first) shown += digits.slice(0, next).trim();
    first = false;
    const digit = digits.charAt(next);
    next++;
    shown += digit !== " " ? digit : text === "0" ? "0" : text === "?" ? " " : "";
  }
  return shown.trim();
}

/** Where a section has one: the numbers that it is for. */
const CONDITION = /^\s*\[(=|<>|<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\]/;
const HOLDS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
  "<=": (value, limit) => value <= limit,
  ">=": (value, limit) => value >= limit,
  "<": (value, limit) => value < limit,
  ">": (value, limit) => value > limit,
};

/**
 * The words that a format shows in the place of a number, as people have 1 shown as Female and 2 as Male.
 *
 * @returns null where it shows a figure, nothing, or what cannot be followed
 * @example shownWords(2, '[=1]"Female";[=2]"Male"') // "Male"
 */
export function shownWords(value: number, format: string): string | null {
  const sections = sectionsOf(format);
  const section = sections[sectionFor(value, sections)];
  const pieces = section === undefined ? null : piecesOf(section.replace(CONDITION, ""));
  if (pieces === null || pieces.some(({ place }) => place)) return null;
  const words = pieces
    .map(({ text }) => text)
    .join("")
    .trim();
  return /\p{L}/u.test(words) ? words : null;
}

/** Without conditions the sections are for positive numbers, negative ones and zero; with them the first that holds, or that has none. */
function sectionFor(value: number, sections: readonly string[]): number {
  const conditions = sections.map((section) => CONDITION.exec(section));
  if (conditions.every((condition) => condition === null)) {
    const wanted = value > 0 ? 0 : value < 0 ? 1 : 2;
    return wanted < sections.length ? wanted : 0;
  }
  return conditions.findIndex((condition) => {
    if (condition === null) return true;
    const [, sign = "", limit] = condition;
    return HOLDS[sign]?.(value, Number(limit)) === true;
  });
}

interface Piece {
  readonly text: string;
  /** Whether a figure of the number goes here. */
  readonly place: boolean;
}

/** A format has up to four sections, for positive and negative numbers, zero and text; none where it is longer than any. */
function sectionsOf(format: string): string[] {
  if (format.length > LONGEST) return [];
  const marked = format.replace(SQUARE, "").replace(/"[^"]*"|\\.|;/gs, (token) => (token === ";" ? "\n" : token));
  return marked.split("\n").slice(0, 3);
}

/** The places and texts of a section; null where it does more: decimals, thousands, per cent, exponents, conditions, dates. */
function piecesOf(section: string): Piece[] | null {
  const pieces: Piece[] = [];
  for (const [token] of section.matchAll(/"[^"]*"|\\.|_.|\*.|./gsu)) {
    if (/^[0#?]$/.test(token)) pieces.push({ text: token, place: true });
    else if (token.startsWith('"') && token.length > 1) pieces.push({ text: token.slice(1, -1), place: false });
    else if (token.startsWith("\\")) pieces.push({ text: token.slice(1), place: false });
    else if (token.startsWith("_") || token.startsWith("*")) continue;
    else if (/^[-/+() :!&'~{}<>=$\u00a3]$/u.test(token) || /^[^\x20-\x7e]$/u.test(token))
      pieces.push({ text: token, place: false });
    else return null;
  }
  return pieces;
}

function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gs, ""));
}
