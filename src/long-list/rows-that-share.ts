import type { ReadRow } from "./cases.ts";
import type { FieldName } from "./fields.ts";

/**
 * Groups rows that have the same value in a field, groups of two and more only, by first appearance. Rows without a value share nothing.
 *
 * @example rowsThatShare("childId", rows).map((same) => same.length) // [2] where one child has two rows
 */
export function rowsThatShare(field: FieldName, rows: readonly ReadRow[]): ReadRow[][] {
  const first = new Map<string, ReadRow>();
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const value = row.values[field];
    if (value === null) continue;
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, row);
      continue;
    }
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [earlier, row]);
    else group.push(row);
  }
  return [...groups.values()];
}
