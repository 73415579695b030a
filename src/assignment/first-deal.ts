import { nth } from "../base/lists.ts";
import { byText } from "../base/text.ts";
import { FlowNetwork } from "./flow.ts";
import type { Limits } from "./limits.ts";
import { roomOf, type Table } from "./table.ts";

/** The chance number of a case with an inspector, by their places in the table. */
export type Chance = (place: number, inspector: number) => number;

/**
 * A first deal, which settles the first three rules: the hard rules are obeyed, as few cases as can be leave the inspector
 * who has them, and then the loads lie outside their limits by as few cases as can be; by none where nothing is kept. Exact: a
 * cheapest flow. Whom a case goes to among equals follows from chance.
 *
 * @param table one in which every case can be assigned
 * @param limits of each inspector
 * @returns for each case the place of its inspector
 */
export function firstDeal(table: Table, limits: readonly Limits[], chance: Chance): number[] {
  const { cases, inspectors, allowed, kept } = table;
  const [source, sink] = [cases.length + inspectors.length, cases.length + inspectors.length + 1];
  const network = new FlowNetwork(sink + 1);
  // One case that moves costs more than all loads together.
  const moving = 2 * cases.length + 1;
  const arcs = new Map<number, { readonly place: number; readonly inspector: number }>();
  for (const { place, order } of byChance(table, chance)) {
    network.add(source, place, 1);
    for (const inspector of order) {
      const stays = kept[place] === -1 || kept[place] === inspector;
      arcs.set(network.add(place, cases.length + inspector, 1, stays ? 0 : moving), { place, inspector });
    }
  }
  inspectors.forEach((inspector, at) => {
    const { low, high } = nth(limits, at);
    const node = cases.length + at;
    // As all cases are dealt, a load short of its floor somewhere is one over its ceiling or at it elsewhere.
    network.add(node, sink, low, 0);
    network.add(node, sink, high - low, 1);
    network.add(node, sink, Math.max(0, roomOf(inspector, table) - high), 2);
  });
  network.send(source, sink);
  const dealt = allowed.map(() => -1);
  for (const [arc, { place, inspector }] of arcs) if (network.flowOf(arc) === 1) dealt[place] = inspector;
  return dealt;
}

/** Cases, and for each the inspectors who may take it, by chance. */
function byChance({ cases, allowed }: Table, chance: Chance) {
  return allowed
    .map((some, place) => {
      const order = [...some].sort((a, b) => chance(place, a) - chance(place, b) || a - b);
      return { caseId: nth(cases, place).caseId, place, order, lowest: chance(place, nth(order, 0)) };
    })
    .sort((a, b) => a.lowest - b.lowest || byText(a.caseId, b.caseId));
}
