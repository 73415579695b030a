import type { SentTable } from "../../base/table/sent-table.ts";
import { type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import type { ReadRows } from "./case-rows.ts";
import type { InspectedCases } from "./inspected-cases.ts";
import { questionKey } from "./sheet-columns.ts";
import { SHEET_FINDINGS } from "./sheet-findings.ts";

/** A sheet as it was sent, and as it was read. */
export interface ReadSheet extends ReadRows {
  readonly table: SentTable;
}

/** Tells of sheets in which nothing is filled in: headings alone, or rows as they were sent. */
export function nothingFilledIn(sheets: readonly ReadSheet[], cases: InspectedCases): TableFinding[] {
  const files = Map.groupBy(sheets, ({ table }) => table.file);
  return [...files.values()].flatMap((own) => [...withoutRows(own, cases), ...blank(own)]);
}

/** Headings alone, where they are of cases to judge: a domain that has none has a sheet in a workbook all the same. */
function withoutRows(sheets: readonly ReadSheet[], cases: InspectedCases): TableFinding[] {
  const questions = [...cases.byReference.values()].flatMap((one) => one.questions.map(({ id }) => questionKey(id)));
  const asks = ({ headings }: ReadSheet) => questions.some((key) => headings.has(key));
  const empty = sheets.filter((one) => one.headings.size > 0 && one.empty);
  const meant =
    empty.length === sheets.length && !empty.some(asks) && questions.length > 0 ? empty : empty.filter(asks);
  return meant.map(({ table }) => tableFinding(SHEET_FINDINGS, "no-rows", { table }));
}

/** A file with rows none of which says anything, but for those that say it from the beginning. */
function blank(sheets: readonly ReadSheet[]): TableFinding[] {
  const withRows = sheets.filter(({ empty }) => !empty);
  const [first] = withRows;
  const rows = withRows.flatMap((one) => one.rows);
  const given = rows.length > 0 && rows.every((row) => row.case.fileUnavailable);
  if (first === undefined || given || withRows.some(({ filled }) => filled)) return [];
  return [tableFinding(SHEET_FINDINGS, "nothing-filled-in", { table: first.table })];
}
