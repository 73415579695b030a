import type { Column } from "../headings/columns.ts";
import { type MappedHeadings, rowHeadings } from "../headings/mapped-headings.ts";
import { type CodedField, readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import { fittingColumns } from "./fitting-columns.ts";
import { cellAt } from "./sheet.ts";

/**
 * Rows that stand outside the list and may be cases all the same: above its headings, or on another sheet.
 *
 * @module
 */

/** Columns that must hold what a case has there, the start among them: a title may have a date and a known word by chance. */
const FITTING = 3;
/** And below headings of a table of its own, where no title stands. */
const FITTING_IN_TABLE = 2;
const EXAMPLE = /^\W*(?:for\s)?(?:examples?|e\.?g)\b/i;

/**
 * The columns under headings that are known or mapped, every one of them, whatever else stands for its field.
 *
 * @example columnsUnder(["Ref", "Team"], headings) // [{ index: 0, heading: "Ref", field: FIELD.caseId }]
 */
export function columnsUnder(cells: readonly string[], headings: MappedHeadings): readonly Column[] {
  const meaningAt = rowHeadings(cells, headings);
  return cells.flatMap((cell, index) => {
    const { field } = meaningAt(index);
    return field === null ? [] : [{ index, heading: cell.trim(), field }];
  });
}

/**
 * Whether a row has a case reference, a start date, and two more values that only a case has.
 *
 * @example holdsCase(["A1", "F", "Fine", "14/03/2026"], columns) // true
 */
export function holdsCase(cells: readonly string[], columns: readonly Column[]): boolean {
  if (!columns.some(({ field, index }) => field.name === "caseId" && cellAt(cells, index).trim() !== "")) return false;
  const fitting = fittingColumns(columns, ({ index }) => cellAt(cells, index));
  return fitting.length >= FITTING && fitting.some(({ field }) => field.name === "startDate");
}

/**
 * The same of a row in a table of its own above the list, which may have few columns, or its days under a heading that is not known.
 *
 * @example holdsCaseOfTable(["A1", "Fine", "14/03/2026"], columns) // true
 */
export function holdsCaseOfTable(cells: readonly string[], columns: readonly Column[]): boolean {
  if (!columns.some(({ field, index }) => field.name === "caseId" && cellAt(cells, index).trim() !== "")) return false;
  if (fittingColumns(columns, ({ index }) => cellAt(cells, index)).length < FITTING_IN_TABLE) return false;
  return cells.slice(0, CELLS_LOOKED_AT).some((cell) => DAYS.has(readDate(cell.trim(), "1900").is));
}

/** Of these a row of cases without headings that are known has two, in any order; the two levels are one kind. */
export const KINDS_OF_CODES: readonly CodedField[] = ["disposal", "gender", "riskOfSeriousHarm"];
const CELLS_LOOKED_AT = 60;
const DAYS: ReadonlySet<string> = new Set(["date", "two-digit-year"]);

/**
 * Whether a row has what only a case has, wherever it stands: a date, two values that are codes of different kinds, and something
 * else that may be its reference. So cases are known under headings that are not, or under none.
 *
 * @param least of kinds of codes; fewer where its reference is known for one by other means
 * @example looksLikeCase(["14/03/2026", "A1", "Referral order", "F"]) // true
 */
export function looksLikeCase(cells: readonly string[], least = 2): boolean {
  const kinds = new Set<CodedField>();
  let [dates, others] = [0, 0];
  for (const cell of cells.slice(0, CELLS_LOOKED_AT)) {
    const text = cell.trim();
    // A blank is a code too: not recorded.
    if (text === "") continue;
    const kind = KINDS_OF_CODES.find((field) => readCode(field, text).is === "code");
    if (kind !== undefined) kinds.add(kind);
    else if (DAYS.has(readDate(text, "1900").is)) dates++;
    else others++;
  }
  return kinds.size >= least && dates > 0 && others > 0;
}

/** Whether a row says of itself that it shows how to fill the list in. @example saysExample(["e.g. A1", "F"]) // true */
export function saysExample(cells: readonly string[]): boolean {
  return cells.some((cell) => EXAMPLE.test(cell));
}
