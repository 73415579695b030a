import { Deal } from "./deal.ts";
import { exactLoads, type Load } from "./exact-loads.ts";
import { exchangeCases } from "./exchange.ts";
import { type Chance, firstDeal } from "./first-deal.ts";
import { limitsOf } from "./limits.ts";
import { type Mix, mixOf } from "./mix.ts";
import type { Table } from "./table.ts";
import { bringTogether, siblingsOf } from "./together.ts";

/** A table's cases dealt out. */
export interface Dealt {
  /** For each case the place of its inspector. */
  readonly inspectorOf: readonly number[];
  /** For each inspector how many cases, and the exact load. */
  readonly loads: readonly number[];
  readonly exact: readonly Load[];
  readonly mix: Mix;
}

/**
 * Deals cases to inspectors by the rules in their order: the hard ones, as few moves as can be where something is kept, the
 * loads, children together, the mix, and chance between equals. The first three are settled exactly; children and mix by
 * exchanging cases until no exchange helps.
 *
 * @param table one in which every case can be assigned, see `bindingOf`
 */
export function dealCases(table: Table, chance: Chance): Dealt {
  const exact = exactLoads(table);
  const limits = exact.map(limitsOf);
  const mix = mixOf(table);
  const siblings = siblingsOf(table);
  const first = new Deal(table, limits, firstDeal(table, limits, chance));
  const deal = bringTogether(first, siblings, chance);
  exchangeCases(deal, mix, siblings, chance);
  return { inspectorOf: deal.inspectorOf, loads: deal.loads, exact, mix };
}
