import type { SentTable } from "../../base/table/sent-table.ts";
import { type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import { type Judgement, saysSomething } from "../judgement.ts";
import type { ReadRows } from "./case-rows.ts";
import type { InspectedCases } from "./inspected-cases.ts";
import { questionKey } from "./sheet-columns.ts";
import { SHEET_FINDINGS } from "./sheet-findings.ts";

/** A sheet as it was sent, and as it was read. */
export interface ReadSheet extends ReadRows {
  readonly table: SentTable;
}

/**
 * Tells of sheets in which nothing is filled in: headings alone, or rows as they were sent. Where nothing is filled in in any
 * and nothing stands, there is nothing to put on record.
 *
 * @param standing what is judged already; null where nothing is kept
 */
export function nothingFilledIn(
  sheets: readonly ReadSheet[],
  cases: InspectedCases,
  standing: readonly Judgement[] | null,
): TableFinding[] {
  const files = Map.groupBy(sheets, ({ table }) => table.file);
  const told = [...files.values()].flatMap((own) => [
    ...own.filter((one) => lacksRows(one, cases)).map(noRows),
    ...blank(own),
  ]);
  const [first] = sheets;
  const unfilled = sheets.every(({ headings, filled }) => headings.size > 0 && !filled);
  return first !== undefined && unfilled && standing !== null && isWanted(cases) && !standsAnything(cases, standing)
    ? [tableFinding(SHEET_FINDINGS, "nothing-to-keep", { table: first.table }), ...told]
    : told;
}

/** Headings alone, where they are of cases to judge: a domain that has none has a sheet all the same. */
function lacksRows({ headings, empty }: ReadSheet, { byReference }: InspectedCases): boolean {
  if (headings.size === 0 || !empty) return false;
  const keys = [...headings.keys()].filter((key) => key.startsWith("?"));
  const asked = new Set(
    [...byReference.values()].flatMap(({ questions }) => questions.map(({ id }) => questionKey(id))),
  );
  return keys.length === 0 || keys.some((key) => asked.has(key));
}

function noRows({ table }: ReadSheet): TableFinding {
  return tableFinding(SHEET_FINDINGS, "no-rows", { table });
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

/** Whether there is anything that could be filled in. */
function isWanted({ byReference }: InspectedCases): boolean {
  return [...byReference.values()].some(({ fileUnavailable, questions }) => !fileUnavailable && questions.length > 0);
}

function standsAnything({ byReference }: InspectedCases, standing: readonly Judgement[]): boolean {
  return standing.some((one) => saysSomething(one) && !byReference.get(one.case)?.fileUnavailable);
}
