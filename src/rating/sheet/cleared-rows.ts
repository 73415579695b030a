import { type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import { CLASSIFIED, type Judgement, saysSomething } from "../judgement.ts";
import type { CaseRow } from "./case-rows.ts";
import type { ReadSheet } from "./nothing-filled-in.ts";
import { questionKey } from "./sheet-columns.ts";
import { SHEET_FINDINGS } from "./sheet-findings.ts";

/**
 * Tells of blank rows of cases that are judged already, where no sheet says anything of them: what stands stays, as a row that
 * somebody else has filled in is blank too in a sheet of all cases. A file in which nothing is filled in is told of as a whole.
 *
 * @param stands what is judged already, by case
 * @example clearedRows(sheets, stands)[0]?.message // "The row is blank and its case is judged: what stands of it stays."
 */
export function clearedRows(sheets: readonly ReadSheet[], stands: ReadonlyMap<string, Judgement>): TableFinding[] {
  const said = new Set(sheets.flatMap(({ rows }) => rows.filter(saysSomethingOf).map((row) => row.case)));
  const filled = new Set(sheets.filter((one) => one.filled).map(({ table }) => table.file));
  return sheets
    .filter(({ table }) => filled.has(table.file))
    .flatMap(({ table, rows }) => {
      const blank = rows.filter((row) => !said.has(row.case) && isAsked(row) && isJudged(row, stands));
      const place = { table, rows: blank.map(({ row }) => row) };
      return blank.length === 0 ? [] : [tableFinding(SHEET_FINDINGS, "row-cleared", place)];
    });
}

/** Whether a row has an answer or a classification. @example saysSomethingOf(row) // false: nothing is filled in */
export function saysSomethingOf({ classified, answers }: CaseRow): boolean {
  return answers.size > 0 || CLASSIFIED.some((key) => classified[key] !== null);
}

/** Whether the row has a place for anything of its case: a list of references clears nothing. */
function isAsked({ case: one, heading }: CaseRow): boolean {
  return [...CLASSIFIED, ...one.questions.map(({ id }) => questionKey(id))].some((key) => heading(key) !== null);
}

function isJudged({ case: one }: CaseRow, stands: ReadonlyMap<string, Judgement>): boolean {
  const standing = stands.get(one.caseId);
  return standing !== undefined && !one.fileUnavailable && saysSomething(standing);
}
