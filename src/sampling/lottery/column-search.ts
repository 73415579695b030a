import { generator } from "../ticket.ts";
import { allocationText, everyAllocation, shuffled, systematicLottery, waysToChoose } from "./columns.ts";
import { type Allocation, cost, strictCost } from "./cost.ts";
import { LinearProgramme } from "./linear-programme.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import { SwapSearch } from "./swap-search.ts";

const MOST_TO_ENUMERATE = 3500;
const NOTHING_TO_GAIN = 1e-9;
const MOST_ROUNDS = 150;
const MOST_QUIET_ROUNDS = 4;
const STARTS = 12;
const LEAST_COLUMN_GAIN = 1e-6;
const LEAST_WEIGHT = 1e-9;

/**
 * Finds allocations, and weights in binary64, that give every cell its share on average at the least expected cost:
 * all allocations where there are few, else by column generation. Knows nothing of the draw's seed.
 *
 * @returns the allocations that carry weight; exact weights are the certificate's business
 */
export function searchColumns(problem: RoundingProblem): Allocation[] {
  const cells = problem.active.length;
  const programme = new LinearProgramme(problem.remainder.map((one) => one / problem.eligible));
  if (waysToChoose(cells, problem.size, MOST_TO_ENUMERATE) <= MOST_TO_ENUMERATE) {
    for (const allocation of everyAllocation(cells, problem.size))
      programme.add(allocation, strictCost(problem, allocation));
    programme.solve();
  } else {
    generateColumns(problem, programme);
  }
  return programme.basis().flatMap(({ allocation, weight }) => (weight > LEAST_WEIGHT ? [allocation] : []));
}

function generateColumns(problem: RoundingProblem, programme: LinearProgramme): void {
  const cells = problem.active.length;
  const random = generator("longlist/1", "columns", cells, problem.eligible, problem.drawn);
  const search = new SwapSearch(problem);
  const known = new Set<string>();
  const addIfNew = (allocation: Allocation): boolean => {
    const text = allocationText(allocation);
    if (known.has(text)) return false;
    known.add(text);
    programme.add(allocation, cost(problem, allocation));
    return true;
  };

  const noDuals = new Float64Array(cells);
  for (const allocation of systematicLottery(problem, shuffled(cells, random)).allocations) {
    addIfNew(allocation);
    addIfNew(search.ascend(allocation, noDuals));
  }
  programme.solve();

  let quiet = 0;
  for (let round = 0; round < MOST_ROUNDS && quiet < MOST_QUIET_ROUNDS; round++) {
    if (programme.expectedCost() < NOTHING_TO_GAIN) return;
    const basis = programme.basis();
    let added = 0;
    for (const start of shuffled(basis.length, random).slice(0, STARTS)) {
      const shaken = shake(basis[start].allocation, 3 * (1 + quiet), random);
      const found = search.ascend(shaken, programme.duals);
      if (gain(problem, found, programme.duals) > LEAST_COLUMN_GAIN && addIfNew(found)) added++;
    }
    quiet = added === 0 ? quiet + 1 : 0;
    if (added > 0) programme.solve();
  }
}

function gain(problem: RoundingProblem, allocation: Allocation, duals: Float64Array): number {
  return allocation.reduce((sum, one, cell) => sum + (one ? duals[cell] : 0), 0) - cost(problem, allocation);
}

/** The allocation after some random swaps. */
function shake(allocation: Allocation, swaps: number, random: () => number): Allocation {
  const shaken = allocation.slice();
  const ones = [...shaken.keys()].filter((cell) => shaken[cell] === 1);
  const zeros = [...shaken.keys()].filter((cell) => shaken[cell] === 0);
  for (let swap = 0; swap < swaps; swap++) {
    const out = Math.floor(random() * ones.length);
    const into = Math.floor(random() * zeros.length);
    [ones[out], zeros[into]] = [zeros[into], ones[out]];
    shaken[ones[out]] = 1;
    shaken[zeros[into]] = 0;
  }
  return shaken;
}
