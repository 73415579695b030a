/**
 * By what titles, totals and notes in a row's first cell are told from a case's reference.
 *
 * @module
 */

/** First words of what stands below a list or a part of it. */
const FOOT_WORDS = new Set([
  "total",
  "totals",
  "subtotal",
  "grand",
  "sum",
  "count",
  "number",
  "note",
  "notes",
  "end",
  "page",
  "printed",
  "generated",
  "produced",
  "created",
  "exported",
  "extracted",
  "run",
  "source",
  "report",
  "key",
  "signed",
]);

export function firstText(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).find((text) => text !== "") ?? "";
}

/** Whether a row begins with a word of the foot: Total, Notes. */
export function opensFoot(cells: readonly string[]): boolean {
  return FOOT_WORDS.has(/\p{L}+/u.exec(firstText(cells).toLowerCase())?.[0] ?? "");
}

/** Words of the foot and nothing else: no reference. */
export function isLabel(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.length <= 2 && words.every((word) => FOOT_WORDS.has(word));
}

export function isCount(text: string): boolean {
  return /^\d[\d,.]*\s?%?$/.test(text);
}

/** As query tools end their results: (20 rows affected). */
function isRowCount(text: string): boolean {
  return /^[([]?\s*\d[\d,]*\s+(?:rows?|records?|lines?|cases?|results?)\b/i.test(text);
}

export function isProse(text: string): boolean {
  return text.startsWith("*") || text.split(/\s+/).length >= 4;
}

export function isNote(text: string): boolean {
  return isProse(text) || isRowCount(text);
}

export function hasOnlyCounts(cells: readonly string[], except: string): boolean {
  return cells.every((cell) => cell.trim() === "" || cell.trim() === except || isCount(cell.trim()));
}

/** Of the references, some of which may stand in the foot themselves. */
const MOST = 0.7;

/** Tells a text without figures where every other reference has some, or of several words where none other has. */
export function unlikeReferences(all: () => readonly string[]): (text: string) => boolean {
  let known: ReturnType<typeof looksOf> | null = null;
  return (text) => {
    known ??= looksOf(all().filter((reference) => reference !== ""));
    const own = known.counts.get(text) ?? 0;
    const others = known.all - own;
    const figures = known.withFigures - (/\d/.test(text) ? own : 0);
    const words = known.withWords - (/\s/.test(text) ? own : 0);
    const haveFigures = others > 0 && figures > MOST * others;
    const haveWords = words > (1 - MOST) * others;
    return (haveFigures && !/\d/.test(text)) || (!haveWords && /\s/.test(text));
  };
}

function looksOf(references: readonly string[]) {
  const same = Map.groupBy(references, (reference) => reference);
  return {
    all: references.length,
    withFigures: references.filter((one) => /\d/.test(one)).length,
    withWords: references.filter((one) => /\s/.test(one)).length,
    counts: new Map([...same].map(([reference, some]) => [reference, some.length])),
  };
}
