import type { FieldName } from "../fields.ts";
import type { ReadRow } from "./cases.ts";

/**
 * Groups rows that have the same value in a field, groups of two and more only, by first appearance. Rows without a value share nothing.
 *
 * @example rowsThatShare("childId", rows).map((same) => same.length) // [2] where one child has two rows
 */
export function rowsThatShare(field: FieldName, rows: readonly ReadRow[]): ReadRow[][] {
  if (areAscending(field, rows)) return [];
  const groups = repeatedValues(field, rows);
  if (groups.size === 0) return [];
  for (const row of rows) {
    const value = row.values[field];
    if (value !== null) groups.get(value)?.push(row);
  }
  return [...groups.values()].sort((a, b) => a[0]!.row - b[0]!.row);
}

/** Most lists stand in the order of their case references: then none can repeat, which is told at a tenth of the cost. */
function areAscending(field: FieldName, rows: readonly ReadRow[]): boolean {
  let before = "";
  return rows.every(({ values }) => {
    const value = values[field];
    const isNext =
      value !== null && (value.length > before.length || (value.length === before.length && value > before));
    before = value ?? "";
    return isNext;
  });
}

/** Each with no rows yet: of most lists they are few, and rows are put to them far faster than to every value. */
function repeatedValues(field: FieldName, rows: readonly ReadRow[]): Map<string, ReadRow[]> {
  const seen = new Set<string>();
  const repeated = new Map<string, ReadRow[]>();
  for (const { values } of rows) {
    const value = values[field];
    if (value === null) continue;
    const before = seen.size;
    if (seen.add(value).size === before) repeated.set(value, []);
  }
  return repeated;
}
