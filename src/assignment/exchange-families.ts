import { nth } from "../base/lists.ts";
import type { Deal } from "./deal.ts";
import { SAME } from "./mix.ts";
import type { MixedDeal } from "./mixed-deal.ts";

/**
 * Exchanges the cases of a child that are together for as many others, where that brings the mix nearer to what it should be:
 * one by one they would be torn apart. The others are chosen one after the other, each the best that is left.
 *
 * @param families for each case the other cases of its child
 * @returns whether anything was exchanged
 */
export function exchangeFamilies(
  mixed: MixedDeal,
  siblings: readonly (readonly number[])[],
  families: readonly (readonly number[])[],
): boolean {
  const { deal } = mixed;
  let changed = false;
  for (const places of siblings) {
    const [from, ...others] = places.map((place) => nth(deal.inspectorOf, place));
    if (others.some((other) => other !== from)) continue;
    for (const to of deal.table.inspectors.keys()) {
      if (to !== deal.inspectorOf[nth(places, 0)] && exchanged(mixed, places, to, families)) changed = true;
    }
  }
  return changed;
}

/** Makes the exchange if it is for the better. */
function exchanged(
  mixed: MixedDeal,
  places: readonly number[],
  to: number,
  families: readonly (readonly number[])[],
): boolean {
  const { deal } = mixed;
  const from = nth(deal.inspectorOf, nth(places, 0));
  if (!places.every((place) => deal.may(place, to) && deal.moves(place, to) <= 0)) return false;
  const singles = singlesOf(deal, to, from, families);
  if (singles.length < places.length) return false;
  const made: number[] = [];
  let change = 0;
  const give = (place: number, inspector: number) => {
    change += mixed.change({ place, to: inspector, back: -1 });
    mixed.make({ place, to: inspector, back: -1 });
    made.push(place);
  };
  for (const place of places) give(place, to);
  for (const _ of places) {
    const left = singles.filter((place) => !made.includes(place));
    const costs = left.map((place) => mixed.change({ place, to: from, back: -1 }));
    give(nth(left, costs.indexOf(Math.min(...costs))), from);
  }
  if (change < -SAME) return true;
  for (const place of made.reverse()) {
    mixed.make({ place, to: places.includes(place) ? from : to, back: -1 });
  }
  return false;
}

/** The cases of an inspector that belong to no child with several, and may go to another. */
function singlesOf(deal: Deal, inspector: number, to: number, families: readonly (readonly number[])[]): number[] {
  const singles: number[] = [];
  for (let place = 0; place < deal.inspectorOf.length; place++) {
    if (deal.inspectorOf[place] !== inspector || nth(families, place).length > 0) continue;
    if (deal.may(place, to) && deal.moves(place, to) <= 0) singles.push(place);
  }
  return singles;
}
