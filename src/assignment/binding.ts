import { FlowNetwork } from "./flow.ts";
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
  const { cases, inspectors, allowed } = table;
  const [source, sink] = [cases.length + inspectors.length, cases.length + inspectors.length + 1];
  const network = new FlowNetwork(sink + 1);
  allowed.forEach((some, place) => {
    network.add(source, place, 1);
    for (const inspector of some) network.add(place, cases.length + inspector, 1);
  });
  inspectors.forEach((inspector, place) => {
    network.add(cases.length + place, sink, roomOf(inspector, table));
  });
  if (network.send(source, sink) === cases.length) return null;
  const reached = network.reachable(source);
  const binding = inspectors.filter((_, place) => reached.has(cases.length + place));
  return {
    cases: cases.filter((_, place) => reached.has(place)).map(({ caseId }) => caseId),
    inspectors: binding.map(({ name }) => name),
    room: binding.reduce((sum, inspector) => sum + roomOf(inspector, table), 0),
  };
}
