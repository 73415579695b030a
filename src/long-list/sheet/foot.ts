import type { Column } from "../columns/columns.ts";
import { readDate } from "../values/date-value.ts";

/** First words of what stands below a list. */
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

/**
 * How many rows at the end of a list are totals, notes or signatures and not cases. A row counts as one if it has nothing
 * like a date and opens with a word such as "Total", or has neither date nor disposal nor a reference; and a row with a reference and
 * nothing else is a case that is incomplete, unless its reference reads like a sentence.
 *
 * @param rows the rows below the header that are not blank
 * @example footLength([{ cells: ["A1", "Fine", "2026-03-14"] }, { cells: ["Total", "1", ""] }], columns) // 1
 */
export function footLength(rows: readonly { readonly cells: readonly string[] }[], columns: readonly Column[]): number {
  const places = new Map(columns.map(({ field, index }) => [field.name, index]));
  const [reference, disposal, start] = [places.get("caseId"), places.get("disposal"), places.get("startDate")];
  if (reference === undefined && disposal === undefined && start === undefined) return 0;
  const isFoot = (cells: readonly string[]) => {
    const textAt = (place: number | undefined) => (place === undefined ? "" : (cells[place]?.trim() ?? ""));
    if (readDate(textAt(start), "1900").is !== "unknown") return false;
    if (FOOT_WORDS.has(firstWord(cells))) return true;
    return textAt(start) === "" && textAt(disposal) === "" && (textAt(reference) === "" || isProse(textAt(reference)));
  };
  let length = 0;
  while (length < rows.length && isFoot(rows[rows.length - 1 - length]!.cells)) length++;
  return length;
}

function firstWord(cells: readonly string[]): string {
  const text = cells.find((cell) => cell.trim() !== "") ?? "";
  return /\p{L}+/u.exec(text.toLowerCase())?.[0] ?? "";
}

function isProse(text: string): boolean {
  return text.startsWith("*") || text.split(/\s+/).length >= 4;
}
