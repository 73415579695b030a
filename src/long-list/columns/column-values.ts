import type { Mappings } from "../../sampling/case.ts";
import { type Found, found } from "../findings/finding.ts";
import type { Column } from "../headings/columns.ts";
import type { Framework } from "../headings/framework.ts";
import type { TidyCells } from "../sheet/tidy-column.ts";
import type { DateSystem } from "../values/calendar.ts";
import type { MappedValue } from "./mapped-values.ts";

/** The cells of one column with the number of each row. */
export interface ColumnCells extends TidyCells {
  readonly column: Column;
  readonly rows: readonly number[];
}

/** What a column says. A value that could not be read stands as it was, beside a finding. */
export interface ColumnValues {
  /** One for each row; null where the list does not say. */
  readonly values: readonly (string | null)[];
  readonly findings: readonly Found[];
  /** What the user had mapped and the column needed. */
  readonly mapped?: readonly MappedValue[];
}

/** What reading a column depends on besides its cells. */
export interface ReadingRules extends Framework {
  readonly dateSystem: DateSystem;
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly mappings: Mappings;
}

/**
 * The finding for a blank where every row needs a value.
 *
 * @example missingValue(column, 7).message // "Disposal is blank."
 */
export function missingValue(column: Column, row: number): Found {
  return found("value-missing", { rows: [row], column: column.heading }, { label: column.field.label });
}
