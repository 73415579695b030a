import { nth } from "../base/lists.ts";
import { Deal } from "./deal.ts";
import type { Chance } from "./first-deal.ts";
import type { Table } from "./table.ts";

/** How often children who could not all be kept together are tried again, those who failed first. */
const ROUNDS = 4;

/** The cases of each child who has several, by their places; children ascend by their first case. */
export function siblingsOf({ cases }: Pick<Table, "cases">): number[][] {
  const children = Map.groupBy(cases.keys(), (place) => nth(cases, place).child);
  children.delete(null);
  // As the cases ascend, so do their children.
  return [...children.values()].filter((places) => places.length > 1);
}

/** Among how many inspectors too many the children's cases are. */
export function splits(siblings: readonly (readonly number[])[], inspectorOf: readonly number[]): number {
  return siblings.reduce((sum, places) => sum + new Set(places.map((place) => inspectorOf[place])).size - 1, 0);
}

/**
 * Brings the cases of one child to one inspector, child by child, as far as the rules that come first allow: each case that
 * comes is made up for along a chain of others that go on, so that loads stay and nobody gets what they must not have.
 */
export function bringTogether(deal: Deal, siblings: readonly (readonly number[])[], chance: Chance): Deal {
  let best = deal;
  let order = [...siblings];
  for (let round = 0; round < ROUNDS && order.length > 0; round++) {
    const { tried, failed } = oneRound(deal, order, chance);
    if (splits(siblings, tried.inspectorOf) < splits(siblings, best.inspectorOf)) best = tried;
    if (failed.length === 0) break;
    order = [...failed, ...order.filter((places) => !failed.includes(places))];
  }
  return best;
}

function oneRound(deal: Deal, order: readonly (readonly number[])[], chance: Chance) {
  const settled = new Set<number>();
  const failed: (readonly number[])[] = [];
  let tried = deal;
  for (const places of order) {
    const together = targets(tried, places, chance)
      .map((inspector) => broughtTo(tried, places, inspector, settled))
      .find((one) => one !== null);
    if (together === undefined || together === null) failed.push(places);
    else {
      tried = together;
      for (const place of places) settled.add(place);
    }
  }
  return { tried, failed };
}

/** The inspectors who may take all cases of a child: first those who have most of them, then by chance. */
function targets({ table, inspectorOf }: Deal, places: readonly number[], chance: Chance): number[] {
  const has = (inspector: number) => places.filter((place) => inspectorOf[place] === inspector).length;
  const sum = (inspector: number) => places.reduce((total, place) => total + chance(place, inspector), 0);
  return table.inspectors
    .map((_, inspector) => inspector)
    .filter((inspector) => places.every((place) => nth(table.allowed, place).includes(inspector)))
    .map((inspector) => ({ inspector, has: has(inspector), sum: sum(inspector) }))
    .sort((a, b) => b.has - a.has || a.sum - b.sum || a.inspector - b.inspector)
    .map(({ inspector }) => inspector);
}

/** The deal with a child's cases at one inspector and those of children settled before where they were; null where that cannot be. */
function broughtTo(
  deal: Deal,
  places: readonly number[],
  inspector: number,
  settled: ReadonlySet<number>,
): Deal | null {
  const tried = new Deal(deal.table, deal.limits, deal.inspectorOf);
  const fixed = new Set([...settled, ...places]);
  const come = places.every((place) => tried.inspectorOf[place] === inspector || bring(tried, place, inspector, fixed));
  return come ? tried : null;
}

/** Gives a case to an inspector, and along the shortest chain a case of theirs onwards, until loads are right again. */
function bring(deal: Deal, place: number, inspector: number, fixed: ReadonlySet<number>): boolean {
  const from = nth(deal.inspectorOf, place);
  if (deal.moves(place, inspector) > 0) return false;
  const by = new Map<number, { readonly before: number; readonly place: number }>();
  const met = new Set([inspector]);
  let end = deal.canShift(from, inspector) ? inspector : -1;
  for (const at of met) {
    if (end !== -1) break;
    for (const [next, passed] of onward(deal, at, fixed)) {
      if (met.has(next)) continue;
      met.add(next);
      by.set(next, { before: at, place: passed });
      if (next === from || deal.canShift(from, next)) {
        end = next;
        break;
      }
    }
  }
  if (end === -1) return false;
  for (let step = by.get(end), to = end; step !== undefined; to = step.before, step = by.get(to))
    deal.give(step.place, to);
  deal.give(place, inspector);
  return true;
}

/** To whom a case of an inspector could go on, and which. */
function* onward(deal: Deal, at: number, fixed: ReadonlySet<number>): Generator<[next: number, place: number]> {
  for (const [place, inspector] of deal.inspectorOf.entries()) {
    if (inspector !== at || fixed.has(place)) continue;
    for (const next of nth(deal.table.allowed, place)) {
      if (next !== at && deal.moves(place, next) <= 0) yield [next, place];
    }
  }
}
