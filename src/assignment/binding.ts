import { nth } from "../base/lists.ts";
import { permittedSets, sentTo } from "./permitted-sets.ts";
import { roomOf, type Table } from "./table.ts";

/** Why no assignment obeys the hard rules: more cases than those who alone may take them can take. */
export interface Binding {
  /** The cases, ascending. */
  readonly cases: readonly string[];
  /** All who may take any of them, ascending; nobody where a case is barred to everybody. */
  readonly inspectors: readonly string[];
  /** How many cases those can take together. */
  readonly room: number;
}

/**
 * Finds the cases and inspectors that bind where the hard rules cannot all be obeyed. Exact: a matching with capacities leaves
 * a case over if and only if there are such cases (Hall's theorem), and those that alternating paths reach from what is left over
 * are the same whatever matching was found.
 *
 * @returns null where every case can be assigned
 */
export function bindingOf(table: Table): Binding | null {
  const room = (place: number) => roomOf(nth(table.inspectors, place), table);
  const { sent, reached } = sentTo(table, permittedSets(table), 1, room);
  if (sent === table.cases.length) return null;
  const binding = [...table.inspectors.keys()].filter(reached);
  return {
    // Paths that reach a case go on to all who may take it, and from those come back to it.
    cases: table.cases.filter((_, place) => nth(table.allowed, place).every(reached)).map(({ caseId }) => caseId),
    inspectors: binding.map((place) => nth(table.inspectors, place).name),
    room: binding.reduce((sum, place) => sum + room(place), 0),
  };
}
