import { nth } from "../base/lists.ts";
import { type PermittedSet, permittedSets, sentTo } from "./permitted-sets.ts";
import { roomOf, type Table } from "./table.ts";

/** A load as a fraction of whole numbers. */
export interface Load {
  readonly part: number;
  readonly whole: number;
}

/** Shares are told to thousandths. */
const SHARE_UNITS = 1000;

/** @example floorOf({ part: 68, whole: 7 }) // 9 */
export function floorOf({ part, whole }: Load): number {
  return (part - (part % whole)) / whole;
}

/** @example ceilingOf({ part: 68, whole: 7 }) // 10 */
export function ceilingOf(load: Load): number {
  return floorOf(load) + (load.part % load.whole === 0 ? 0 : 1);
}

/**
 * The exact load of each inspector: of all fractional assignments that obey the hard rules, the loads of those with the least sum
 * of load squared over share. They are the same in all of them, and found by letting every load grow in proportion to its share:
 * where a set of inspectors can take no more, their loads stand, and the others grow on. In whole numbers.
 *
 * @param table one in which every case can be assigned
 * @see Fujishige (1980), Lexicographically optimal base of a polymatroid with respect to a weight vector
 * @example 43 cases, shares 1, 1, 0.5, 1, 1, the second with at most 9: 68/7, 9, 34/7, 68/7, 68/7
 */
export function exactLoads(table: Table): Load[] {
  const weights = table.inspectors.map(({ share }) => Math.round(SHARE_UNITS * share));
  const sets = permittedSets(table);
  const loads: Load[] = weights.map(() => ({ part: 0, whole: 1 }));
  let growing = weights.map((_, place) => place);
  let standing: number[] = [];
  while (growing.length > 0) {
    const { rate, full } = fastestRate(table, sets, weights, standing, growing);
    for (const place of full) {
      loads[place] = reduced({ part: rate.part * nth(weights, place), whole: rate.whole });
    }
    standing = [...standing, ...full];
    growing = growing.filter((place) => !full.includes(place));
  }
  return loads;
}

/**
 * The greatest rate, in cases for a unit of share, to which those that grow can all grow, and which of them can then grow no
 * more. Starts from what they could take all together; while that is too much, a set of them is found that it is too much
 * for, and the rate is what that set can take (Dinkelbach's method).
 */
function fastestRate(
  table: Table,
  sets: readonly PermittedSet[],
  weights: readonly number[],
  standing: readonly number[],
  growing: readonly number[],
): { readonly rate: Load; readonly full: readonly number[] } {
  const weightOf = (places: readonly number[]) => places.reduce((sum, place) => sum + nth(weights, place), 0);
  const taken = mostFor(table, sets, standing);
  for (let tight: readonly number[] = growing; ; ) {
    const rate = reduced({ part: mostFor(table, sets, [...standing, ...tight]) - taken, whole: weightOf(tight) });
    const wanted = (place: number) => rate.part * nth(weights, place);
    const room = (place: number) => rate.whole * roomOf(nth(table.inspectors, place), table);
    const { sent, reached } = sentTo(table, sets, rate.whole, (place) =>
      standing.includes(place) ? room(place) : Math.min(room(place), wanted(place)),
    );
    const fits = sent === rate.whole * taken + rate.part * weightOf(growing);
    const bound = (place: number) => (fits ? wanted(place) >= room(place) : wanted(place) > room(place));
    tight = growing.filter((place) => !reached(place) || bound(place));
    if (fits) return { rate, full: tight };
  }
}

/** The most cases that some inspectors can take together. */
function mostFor(table: Table, sets: readonly PermittedSet[], some: readonly number[]): number {
  const room = (place: number) => roomOf(nth(table.inspectors, place), table);
  return sentTo(table, sets, 1, (place) => (some.includes(place) ? room(place) : 0)).sent;
}

function reduced({ part, whole }: Load): Load {
  let [a, b] = [part, whole];
  while (b > 0) [a, b] = [b, a % b];
  return { part: part / a, whole: whole / a };
}
