import type { Case } from "../sampling/case.ts";
import type { FieldName } from "./fields.ts";
import { FIELDS } from "./fields.ts";

/** One row as it was read: a value for every field, null where the list does not say. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<FieldName, string | null>>;
}

/**
 * Turns columns that were read into rows of fields.
 *
 * @param rows the rows that were read, for their numbers
 * @param columns the values of each field that the list has
 */
export function readRows(
  rows: readonly { readonly row: number }[],
  columns: ReadonlyMap<FieldName, readonly (string | null)[]>,
): ReadRow[] {
  const fields = FIELDS.map(({ name }) => [name, columns.get(name)] as const);
  return rows.map(({ row }, at) => {
    const values: Partial<Record<FieldName, string | null>> = {};
    for (const [name, column] of fields) values[name] = column?.[at] ?? null;
    return { row, values: values as Record<FieldName, string | null> };
  });
}

/**
 * The cases of rows that gave no error, ascending by reference, by UTF-16 code units.
 * A gender or level whose column is there is never null, because blank is `not-recorded`.
 */
export function casesOf(rows: readonly ReadRow[]): Case[] {
  return rows
    .map(({ values }) => values as unknown as Case)
    .sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
}
