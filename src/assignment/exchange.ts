import { listed } from "../base/flat-arrays.ts";
import { nth } from "../base/lists.ts";
import type { Deal } from "./deal.ts";
import { exchangeFamilies } from "./exchange-families.ts";
import type { Chance } from "./first-deal.ts";
import { type Mix, SAME } from "./mix.ts";
import { type Exchange, MixedDeal } from "./mixed-deal.ts";

/** No deal of cases that an inspection has needs so many; a bound for what is made to need more. */
const MOST_ROUNDS = 60;

/**
 * Exchanges cases for as long as that brings the children's cases together, or brings the mix nearer to what it should be, or,
 * where neither changes, lowers the sum of the chance numbers: in this order. What the rules that come first have settled stays.
 * Cases are looked at in the order of their references, so the same table gives the same deal on every engine.
 */
export function exchangeCases(deal: Deal, mix: Mix, siblings: readonly (readonly number[])[], chance: Chance): void {
  const mixed = new MixedDeal(deal, mix);
  const families = familiesOf(deal, siblings);
  const better = (exchange: Exchange) =>
    isBetter(
      () => splitsChange(deal, families, exchange),
      () => mixed.change(exchange),
      () => chanceChange(deal, chance, exchange),
    );
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (const exchange of exchangesOf(deal)) {
      if (!better(exchange)) continue;
      mixed.make(exchange);
      changed = true;
    }
    if (exchangeFamilies(mixed, siblings, families)) changed = true;
  }
}

/** Whether the first change that is one is for the better. */
function isBetter(...changes: readonly (() => number)[]): boolean {
  for (const work of changes) {
    const change = work();
    if (Math.abs(change) > SAME) return change < 0;
  }
  return false;
}

/** Every exchange that the rules that come first allow; each is looked at in the deal as it then is. */
function* exchangesOf(deal: Deal): Generator<Exchange> {
  const { inspectorOf, table } = deal;
  for (let place = 0; place < inspectorOf.length; place++) {
    for (const to of nth(table.allowed, place)) {
      const from = listed(inspectorOf, place);
      if (from !== to && deal.moves(place, to) <= 0 && deal.canShift(from, to)) yield { place, to, back: -1 };
    }
    for (let back = place + 1; back < inspectorOf.length; back++) {
      const [from, to] = [listed(inspectorOf, place), listed(inspectorOf, back)];
      if (from === to || !deal.may(place, to) || !deal.may(back, from)) continue;
      if (deal.moves(place, to) + deal.moves(back, from) <= 0) yield { place, to, back };
    }
  }
}

/** For each case the other cases of its child. */
function familiesOf({ inspectorOf }: Deal, siblings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const families: (readonly number[])[] = inspectorOf.map(() => []);
  for (const places of siblings) {
    for (const place of places) families[place] = places.filter((other) => other !== place);
  }
  return families;
}

/** By how many more inspectors children's cases would be at. */
function splitsChange(
  { inspectorOf }: Deal,
  families: readonly (readonly number[])[],
  { place, to, back }: Exchange,
): number {
  const from = listed(inspectorOf, place);
  const change = (moved: number, source: number, target: number): number => {
    const others = nth(families, moved);
    if (others.length === 0) return 0;
    const isAt = (inspector: number) => others.some((other) => inspectorOf[other] === inspector);
    return (isAt(source) ? 1 : 0) - (isAt(target) ? 1 : 0);
  };
  // Two cases of one child that change places leave it where it was.
  if (back !== -1 && nth(families, place).includes(back)) return 0;
  return change(place, from, to) + (back === -1 ? 0 : change(back, to, from));
}

function chanceChange({ inspectorOf }: Deal, chance: Chance, { place, to, back }: Exchange): number {
  const from = listed(inspectorOf, place);
  const there = chance(place, to) - chance(place, from);
  return back === -1 ? there : there + chance(back, from) - chance(back, to);
}
