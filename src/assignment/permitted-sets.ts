import { FlowNetwork } from "./flow.ts";
import type { Table } from "./table.ts";

/** Cases that the same inspectors may take. */
export interface PermittedSet {
  readonly allowed: readonly number[];
  readonly count: number;
}

/** The sets of cases that differ by who may take them: few as a rule, however many cases. */
export function permittedSets({ allowed }: Table): PermittedSet[] {
  const counts = new Map<string, PermittedSet>();
  for (const places of allowed) {
    const key = places.join();
    counts.set(key, { allowed: places, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/**
 * Sends every case, cut into so many parts, to inspectors of whom each takes so many parts at the most.
 *
 * @returns how many parts, and which inspectors paths reach from what is left over
 */
export function sentTo(
  { inspectors }: Table,
  sets: readonly PermittedSet[],
  parts: number,
  most: (place: number) => number,
): { readonly sent: number; readonly reached: (place: number) => boolean } {
  const [source, sink] = [sets.length + inspectors.length, sets.length + inspectors.length + 1];
  const network = new FlowNetwork(sink + 1);
  sets.forEach(({ allowed, count }, set) => {
    network.add(source, set, count * parts);
    for (const place of allowed) network.add(set, sets.length + place, count * parts);
  });
  inspectors.forEach((_, place) => {
    network.add(sets.length + place, sink, most(place));
  });
  const sent = network.send(source, sink);
  const reachable = network.reachable(source);
  return { sent, reached: (place) => reachable.has(sets.length + place) };
}
