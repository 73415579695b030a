import type { Column } from "../../headings/columns.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import type { SheetOutline } from "../workbook/outline.ts";

/** A sheet after it was looked at. */
export interface LookedAt {
  readonly outline: SheetOutline;
  readonly sheet: Sheet;
  /** The place of its headings; null where it has none. */
  readonly header: number | null;
  /** Those of its headings that are known or mapped. */
  readonly columns: readonly Column[];
  /** How many of its headings are known. */
  readonly known: number;
  /** Whether it has a case reference and two more of the needed columns. */
  readonly isCandidate: boolean;
  /** Rows below the headings that are not blank. */
  readonly dataRows: number;
  /** Why it could not be read to its end. */
  readonly failed?: unknown;
}

/** The rows of a sheet below its headings; all where it has none. */
export function rowsBelow({ sheet: { rows }, header }: LookedAt): Sheet["rows"] {
  return rows.slice(header === null ? 0 : header + 1);
}
