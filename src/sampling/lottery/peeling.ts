import { nth } from "../../base/lists.ts";
import { generator } from "../ticket.ts";
import { shuffled, systematicAllocation, systematicLottery, type WeightedAllocations } from "./columns.ts";
import { type Allocation, allMarginsRight, marginCounts } from "./cost.ts";
import type { Margin, RoundingProblem } from "./rounding-problem.ts";
import { SwapSearch } from "./swap-search.ts";

const MOST_TRIES = 20;
const MOST_RETREATS = 100;
/** How far chance bends the wishes after a retreat, so that other allocations are found than before. */
const CHANCE_AFTER_RETREAT = 1;

/** What is left of the exact shares, in whole N-ths, once some allocations have been peeled off. */
interface Rest {
  /** For each active cell, what it is still to get: from 0 to `mass`. */
  readonly shares: readonly number[];
  /** Weight not yet given out; N at the start. */
  readonly mass: number;
}

interface Peeling extends Rest {
  readonly layers: readonly { readonly allocation: Allocation; readonly weight: number }[];
}

/**
 * A lottery for many active cells, made by peeling: find an allocation with every one-way margin right that the exact
 * shares leave room for, give it the greatest whole weight that keeps what is left within all bounds, and go on with the
 * rest. Each step brings a cell or a margin to its bound, so there are at most as many steps as cells and margins. All
 * numbers are whole and add up to N: the chances are exact by construction. Two-way margins decide between allocations that
 * are otherwise as good.
 *
 * Now and then the last few N-ths leave no allocation with every one-way margin right. Then the last allocations, more of
 * them each time, are put back and others peeled off instead. Should that never end well, a systematic lottery gives out what
 * was least left: chances stay exact, and the one-way margins of that part are left to luck.
 */
export function peeledLottery(problem: RoundingProblem): WeightedAllocations {
  const random = generator("longlist/1", "peeling", problem.active.length, problem.eligible, problem.places);
  let peeled: Peeling = { layers: [], shares: [...problem.remainder], mass: problem.eligible };
  let best = peeled;
  for (let retreat = 0; retreat < MOST_RETREATS; retreat++) {
    peeled = peelOn(problem, peeled, retreat === 0 ? 0 : CHANCE_AFTER_RETREAT, random);
    if (retreat === 0 || peeled.mass < best.mass) best = peeled;
    if (best.mass === 0) break;
    peeled = putBack(peeled, retreat + 1);
  }
  const rest = best.mass === 0 ? { allocations: [], weights: [] } : systematicRest(problem, best);
  return {
    allocations: [...best.layers.map(({ allocation }) => allocation), ...rest.allocations],
    weights: [...best.layers.map(({ weight }) => BigInt(weight)), ...rest.weights],
  };
}

/** Peels off allocations until nothing is left or none is found. */
function peelOn(problem: RoundingProblem, from: Peeling, waywardness: number, random: () => number): Peeling {
  let shares = from.shares;
  const layers = [...from.layers];
  let mass = from.mass;
  while (mass > 0) {
    const allocation = allocationWithin(problem, { shares, mass }, waywardness, random);
    if (allocation === null) break;
    const weight = greatestWeight(problem, { shares, mass }, allocation);
    layers.push({ allocation, weight });
    shares = shares.map((share, cell) => share - (allocation[cell] ? weight : 0));
    mass -= weight;
  }
  return { layers, shares, mass };
}

function putBack(peeled: Peeling, count: number): Peeling {
  let { shares, mass } = peeled;
  for (const { allocation, weight } of peeled.layers.slice(-count)) {
    shares = shares.map((share, cell) => share + (allocation[cell] ? weight : 0));
    mass += weight;
  }
  return { layers: peeled.layers.slice(0, -count), shares, mass };
}

/** An allocation that has every one-way margin right and respects every cell and margin that has no room left. */
function allocationWithin(
  problem: RoundingProblem,
  rest: Rest,
  waywardness: number,
  random: () => number,
): Allocation | null {
  const free = [...rest.shares.keys()].filter(
    (cell) => nth(rest.shares, cell) > 0 && nth(rest.shares, cell) < rest.mass,
  );
  const whole = Uint8Array.from(rest.shares, (share) => (share === rest.mass ? 1 : 0));
  if (free.length === 0) return whole;
  const face = faceOf(problem, rest, free, whole);
  const search = new SwapSearch(face);
  // Cells with more to get come first: the weight that an allocation can take is bounded by what its cells still get.
  const wishes = Float64Array.from(free, (cell) => nth(rest.shares, cell) / rest.mass + waywardness * random());
  search.aim(wishes);
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const start = systematicAllocation(face, shuffled(free.length, random));
    const found = search.ascend(start);
    if (!allMarginsRight(face, found, 1)) continue;
    const allocation = whole.slice();
    for (const [place, cell] of free.entries()) allocation[cell] = nth(found, place);
    return allocation;
  }
  return null;
}

/** The rounding problem of the cells that still have room either way, with the margins that have none held fast. */
function faceOf(problem: RoundingProblem, rest: Rest, free: readonly number[], whole: Allocation): RoundingProblem {
  const settled = marginCounts(problem, whole);
  const sums = marginSums(problem, rest);
  const margins = problem.margins.map((margin, m): Margin => {
    const { low, high } = margin.ways === 1 ? boundsWithin(margin, nth(sums, m), rest.mass) : margin;
    return { ...margin, low: low - nth(settled, m), high: high - nth(settled, m) };
  });
  const remainder = free.map((cell) => nth(rest.shares, cell));
  return {
    ...problem,
    eligible: rest.mass,
    active: free,
    remainder,
    size: remainder.reduce((sum, one) => sum + one, 0) / rest.mass,
    margins,
    marginsOf: free.map((cell) => nth(problem.marginsOf, cell)),
  };
}

function boundsWithin({ low, high }: Margin, sum: number, mass: number): { low: number; high: number } {
  if (sum === low * mass) return { low, high: low };
  return sum === high * mass ? { low: high, high } : { low, high };
}

/** The greatest weight after which every cell and every one-way margin can still be rounded to its floor or ceiling. */
function greatestWeight(problem: RoundingProblem, { shares, mass }: Rest, allocation: Allocation): number {
  let weight = mass;
  shares.forEach((share, cell) => {
    weight = Math.min(weight, allocation[cell] ? share : mass - share);
  });
  const counts = marginCounts(problem, allocation);
  const sums = marginSums(problem, { shares, mass });
  problem.margins.forEach(({ ways, low, high }, m) => {
    if (ways !== 1 || low === high) return;
    weight = Math.min(weight, counts[m] === high ? nth(sums, m) - low * mass : high * mass - nth(sums, m));
  });
  return weight;
}

function marginSums(problem: RoundingProblem, { shares }: Rest): number[] {
  const sums = new Array<number>(problem.margins.length).fill(0);
  shares.forEach((share, cell) => {
    for (const m of nth(problem.marginsOf, cell)) sums[m] = nth(sums, m) + share;
  });
  return sums;
}

function systematicRest(problem: RoundingProblem, { shares, mass }: Rest): WeightedAllocations {
  const inOrder = [...shares.keys()];
  return systematicLottery({ ...problem, eligible: mass, remainder: shares }, inOrder);
}
