import type { Column } from "./columns.ts";
import { plainKey } from "./plain-key.ts";

const FOOT_WORDS =
  /^(grand|sub)?(total|totals|count|sum|note|notes|end|page|printed|generated|produced|source|report|records?|numberof|runby|runon|key|signed|created|exported|extracted)/;

/**
 * How many rows at the end of a list are totals, notes or signatures and not cases. A row counts as one only if it lacks
 * both disposal and start date, or opens with a word such as "Total" and has no date; and a row with a case reference and
 * nothing else is a case that is incomplete, unless its reference reads like a sentence.
 *
 * @param rows the rows below the header that are not blank
 * @example footLength([{ cells: ["A1", "Fine", "2026-03-14"] }, { cells: ["Total", "1", ""] }], columns) // 1
 */
export function footLength(rows: readonly { readonly cells: readonly string[] }[], columns: readonly Column[]): number {
  const cellOf = (name: string) => {
    const index = columns.find((column) => column.field.name === name)?.index ?? -1;
    return (cells: readonly string[]) => cells[index]?.trim() ?? "";
  };
  const [reference, disposal, start] = [cellOf("caseId"), cellOf("disposal"), cellOf("startDate")];
  const isFoot = (cells: readonly string[]) => {
    const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    if (FOOT_WORDS.test(plainKey(first)) && !/\d[-/. ]/.test(start(cells))) return true;
    return disposal(cells) === "" && start(cells) === "" && (reference(cells) === "" || isProse(reference(cells)));
  };
  if (!columns.some(({ field }) => ["caseId", "disposal", "startDate"].includes(field.name))) return 0;
  let length = 0;
  while (length < rows.length && isFoot(rows[rows.length - 1 - length]!.cells)) length++;
  return length;
}

function isProse(text: string): boolean {
  return text.startsWith("*") || text.split(/\s+/).length >= 4;
}
