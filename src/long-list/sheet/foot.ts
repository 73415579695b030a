import { nth } from "../../base/lists.ts";
import type { Column } from "../headings/columns.ts";
import { readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import { fittingColumns } from "./fitting-columns.ts";
import {
  firstText,
  hasOnlyCounts,
  isCount,
  isLabel,
  isNote,
  isProse,
  opensFoot,
  unlikeReferences,
} from "./label-looks.ts";
import { cellAt } from "./sheet.ts";

/** What a row sums up its columns by, dates too; where the list's references are such words it is one of them. */
const STATISTIC =
  /^(?:the )?(?:most (?:common|frequent|recent)|mod(?:e|al)|median|mean|average|earliest|latest|oldest|newest|min(?:imum)?|max(?:imum)?|range)(?: (?:date|start|value|case|disposal)s?)*\W*$/i;

/** What signs or dates a list at its foot. */
const SIGNED_OR_DATED =
  /^(?:(?:run|print(?:ed)?|extract(?:ed|ion)?|export(?:ed)?|report|data|checked|prepared|completed|signed|approved|authorised|produced|generated|created|updated)\s*(?:date|by|on|at|as at|run|:)|date|end of|as at|page)(?!\p{L})/iu;

/** Fewer rows are not counted below. */
const ENOUGH_TO_COUNT = 3;

/** Rows as they came, below the header. */
type Rows = readonly { readonly cells: readonly string[] }[];

/**
 * How many rows at the end of a list are totals, notes or signatures and not cases. A row with a date, or with a case
 * reference and a disposal, is a case whatever its first word is, unless its reference is one such as "Earliest", or words such as
 * "Run date" beside nothing else of a case, or all of it is counts of the rows above. Of the others those count that open with a word such as
 * "Total", that have neither a date nor a disposal nor a reference, and those whose first text reads like a sentence or is nothing like the
 * other references, beside counts or whatever no case has: small tables, keys and signatures.
 *
 * @param rows the rows below the header that are not blank
 * @example footLength([{ cells: ["A1", "Fine", "2026-03-14"] }, { cells: ["Total", "1", ""] }], columns) // 1
 */
export function footLength(rows: Rows, columns: readonly Column[]): number {
  const places = new Map(columns.map(({ field, index }) => [field.name, index]));
  const [reference, disposal, start] = [places.get("caseId"), places.get("disposal"), places.get("startDate")];
  if (reference === undefined && disposal === undefined && start === undefined) return 0;
  const textAt = (cells: readonly string[], place: number | undefined) =>
    place === undefined ? "" : cellAt(cells, place).trim();
  const isOther = unlikeReferences(() => rows.map(({ cells }) => textAt(cells, reference)));
  const hasNothingOfCase = (cells: readonly string[], ref: string, outcome: string) =>
    hasOnlyCounts(cells, ref) ||
    (outcome === "" && fittingColumns(columns, ({ index }) => cellAt(cells, index)).length === 0);
  const isDated = (cells: readonly string[], ref: string) =>
    SIGNED_OR_DATED.test(firstText(cells)) &&
    (ref === "" || (firstText(cells) === ref && isOther(ref))) &&
    fittingColumns(columns, ({ index }) => cellAt(cells, index)).every(({ field }) => field.name === "startDate");
  const saysItself = (cells: readonly string[], ref: string, outcome: string) =>
    (STATISTIC.test(ref) && isOther(ref)) || (outcome === "" && isDated(cells, ref));
  const isFoot = (cells: readonly string[], above: number) => {
    const [ref, outcome, date] = [textAt(cells, reference), textAt(cells, disposal), textAt(cells, start)];
    if (saysItself(cells, ref, outcome) || countsRows(cells, ref, above)) return true;
    if (isCase(ref, outcome, date)) return false;
    const named = ref !== "" && !isLabel(ref) && !isCount(ref);
    const disposed = outcome !== "" && !isCount(outcome);
    if (opensFoot(cells) && (!named || firstText(cells) === ref)) return true;
    if (date !== "" || disposed) return false;
    return ref === "" ? outcome === "" : isNote(ref) || (isOther(ref) && hasNothingOfCase(cells, ref, outcome));
  };
  let length = 0;
  while (length < rows.length && isFoot(nth(rows, rows.length - 1 - length).cells, rows.length - 1 - length)) length++;
  return length;
}

/** With a date, or with a reference beside a disposal or something in the place of a date; beside "Total", a disposal that is one. */
function isCase(ref: string, outcome: string, date: string): boolean {
  if (readDate(date, "1900").is !== "unknown") return true;
  if (ref === "") return false;
  if (isLabel(ref)) return readCode("disposal", outcome).is === "code";
  // Where the disposal's column comes first, "Total" stands in it and the number of cases in the reference's.
  if (isLabel(outcome) && isCount(ref)) return false;
  return (outcome !== "" && !isCount(outcome)) || (date !== "" && !isCount(ref) && !isProse(ref));
}

/** Whether a row has the number of the rows above for its reference, and nothing but such counts besides. */
function countsRows(cells: readonly string[], ref: string, above: number): boolean {
  if (above < ENOUGH_TO_COUNT || ref !== String(above)) return false;
  return cells.every((cell) => cell.trim() === "" || (/^\d+$/.test(cell.trim()) && Number(cell) <= above));
}
