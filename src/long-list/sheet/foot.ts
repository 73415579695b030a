import { nth } from "../../base/lists.ts";
import type { Column } from "../headings/columns.ts";
import { readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { cellAt } from "./sheet.ts";

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
    if (FOOT_WORDS.has(firstWord(cells)) && (!named || firstText(cells) === ref)) return true;
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

function firstText(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).find((text) => text !== "") ?? "";
}

function firstWord(cells: readonly string[]): string {
  return /\p{L}+/u.exec(firstText(cells).toLowerCase())?.[0] ?? "";
}

/** Words of the foot and nothing else: no reference. */
function isLabel(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.length <= 2 && words.every((word) => FOOT_WORDS.has(word));
}

function isCount(text: string): boolean {
  return /^\d[\d,.]*\s?%?$/.test(text);
}

/** As query tools end their results: (20 rows affected). */
function isRowCount(text: string): boolean {
  return /^[([]?\s*\d[\d,]*\s+(?:rows?|records?|lines?|cases?|results?)\b/i.test(text);
}

function isProse(text: string): boolean {
  return text.startsWith("*") || text.split(/\s+/).length >= 4;
}

function isNote(text: string): boolean {
  return isProse(text) || isRowCount(text);
}

function hasOnlyCounts(cells: readonly string[], except: string): boolean {
  return cells.every((cell) => cell.trim() === "" || cell.trim() === except || isCount(cell.trim()));
}

/** Of the references, some of which may stand in the foot themselves. */
const MOST = 0.7;

/** Tells a text without figures where every other reference has some, or of several words where none other has. */
function unlikeReferences(all: () => readonly string[]): (text: string) => boolean {
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
