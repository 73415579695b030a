import type { Field } from "../fields.ts";
import type { Column, MatchedColumns, UnusedColumn } from "../headings/columns.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt, type Sheet } from "../sheet/sheet.ts";
import { meaningIn, saysOfField } from "./column-meaning.ts";

/**
 * Of columns whose headings say as much of one field, reads the first in which a value of the field stands: before it may stand one
 * that is blank, or that is about another thing.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example settleRepeated(sheet, 0, matched).used.map(({ heading }) => heading) // ["Ref", "Sex"] where Gender identity before it is blank
 */
export function settleRepeated({ rows }: Pick<Sheet, "rows">, header: number, matched: MatchedColumns): MatchedColumns {
  if (matched.rivals.every(({ equals }) => equals.length === 0)) return matched;
  const below = rows.slice(header + 1).map((cells) => ({ cells }));
  const rivals = matched.rivals.map((one) => {
    const all = [one.column, ...one.equals];
    const column = all.find((some) => holdsField(below, some.field, some)) ?? one.column;
    return { ...one, column, equals: all.filter((some) => some !== column) };
  });
  const settled = new Map([...matched.used, ...rivals.map(({ column }) => column)].map((one) => [one.field, one]));
  const used = [...settled.values()].sort((a, b) => a.index - b.index);
  return { ...matched, used, rivals };
}

/**
 * Whether a value of a field stands anywhere in a column.
 *
 * @example holdsField([{ cells: ["Completed"] }], FIELD.disposal, { index: 0 }) // false
 */
export function holdsField(
  rows: readonly Pick<RawRow, "cells">[],
  field: Field,
  { index }: Pick<UnusedColumn, "index">,
): boolean {
  const says = saysOfField(field);
  return rows.some(({ cells }) => says(cellAt(cells, index)));
}

/**
 * The rows in which two columns whose headings say as much do not say the same. One without any value of the field says nothing of it
 * where the other has some. Children may have two references, where both tell the same rows to be of one child.
 *
 * @param column the one that is read
 * @example rowsOfTwo([{ row: 2, cells: ["F", "M"] }], sex, gender) // [2]
 */
export function rowsOfTwo(rows: readonly RawRow[], column: Column, other: Column): number[] {
  const { field, index } = column;
  if (holdsField(rows, field, column) && !holdsField(rows, field, other)) return [];
  const meaning = meaningIn(field);
  const pairs = rows.map(({ row, cells }) => ({
    row,
    one: meaning(cellAt(cells, index)),
    two: meaning(cellAt(cells, other.index)),
  }));
  if (field.name === "childId") {
    const isOneToOne = oneToOne(pairs);
    return pairs.filter((pair) => !isOneToOne(pair)).map(({ row }) => row);
  }
  return pairs.filter(({ one, two }) => two !== null && one !== two).map(({ row }) => row);
}

interface Pair {
  readonly one: string | null;
  readonly two: string | null;
}

/** Whether what two columns say in a row goes together in all rows in which either is said. */
export function oneToOne(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const partners = (from: "one" | "two", to: "one" | "two") => {
    const met = new Map<string | null, Set<string | null>>();
    for (const pair of pairs) {
      const some = met.get(pair[from]);
      if (some === undefined) met.set(pair[from], new Set([pair[to]]));
      else some.add(pair[to]);
    }
    return met;
  };
  const [ofOne, ofTwo] = [partners("one", "two"), partners("two", "one")];
  return ({ one, two }) => ofOne.get(one)?.size === 1 && ofTwo.get(two)?.size === 1;
}
