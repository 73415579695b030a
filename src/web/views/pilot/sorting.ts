import type { Comparison, PilotRow } from "../../../use-cases/compare/comparison.ts";
import { figureGroups } from "./columns.ts";

/** Where the table is, for a script that sorts it. */
export const TABLE = "comparison";
/** By which column a heading's button sorts. */
export const SORTS = "data-sorts";

/** By which column the table of a comparison is sorted. */
export interface Sorting {
  /** A column's id; empty where the lists stand as they were chosen. */
  readonly column: string;
  readonly largestFirst: boolean;
}

export const NOT_SORTED: Sorting = { column: "", largestFirst: true };

/**
 * The rows of a comparison by the figures of a column, those without one last; rows that are equal stay in their order.
 * Null where the table is not sorted, as by a column that it does not have.
 */
export function sortedRows(comparison: Comparison, { column, largestFirst }: Sorting): PilotRow[] | null {
  const figure = figureGroups(comparison)
    .flatMap(({ columns }) => columns)
    .find(({ id }) => id === column);
  if (figure === undefined) return null;
  const figureOf = ({ outcome }: PilotRow) => (outcome?.figures ? figure.order(outcome.figures) : null);
  const sign = largestFirst ? -1 : 1;
  return comparison.rows
    .map((row) => ({ row, value: figureOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * (a.value - b.value);
    })
    .map(({ row }) => row);
}

/** What pressing a column's heading sorts by next: largest first, then smallest first. */
export function nextSorting(sorting: Sorting, column: string): Sorting {
  return { column, largestFirst: sorting.column === column ? !sorting.largestFirst : true };
}
