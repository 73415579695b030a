import { type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import type { CaseRow } from "./case-rows.ts";
import type { SheetKey } from "./sheet-columns.ts";
import { SHEET_FINDINGS, type SheetFindingCode } from "./sheet-findings.ts";

/** A value that a row gives, and where. */
export interface Said<T> {
  readonly value: T;
  readonly row: CaseRow;
  /** Whether it stood before, as no row has its column: then the row is one that says something else of the case. */
  readonly stood?: boolean;
}

/** What is to be told of a row's cell in a column. */
export function findingIn(
  code: SheetFindingCode,
  row: CaseRow,
  key: SheetKey,
  details: Readonly<Record<string, string>> = {},
): TableFinding {
  const place = { table: row.table, rows: [row.row], column: row.heading(key) };
  return tableFinding(SHEET_FINDINGS, code, place, details);
}
