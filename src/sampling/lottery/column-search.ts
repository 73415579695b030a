import { real } from "../../base/flat-arrays.ts";
import { nth } from "../../base/lists.ts";
import { generator } from "../ticket.ts";
import {
  AllocationSet,
  everyAllocation,
  listRoundedUp,
  shuffled,
  systematicAllocations,
  waysToChoose,
} from "./columns.ts";
import { type Allocation, cost, strictCostOfMisfit } from "./cost.ts";
import { LinearProgramme } from "./linear-programme.ts";
import type { RoundingProblem } from "./rounding-problem.ts";
import { StandingMargins } from "./standing-margins.ts";
import { SwapSearch } from "./swap-search.ts";

const MOST_TO_ENUMERATE = 3500;
const NOTHING_TO_GAIN = 1e-9;
/** Enough columns from the start that the exact shares lie well inside their hull, and the programme does not stall. */
const FIRST_COLUMNS_PER_CELL = 3;
const MOST_ORDERS = 100;
const MOST_ROUNDS = 150;
const MOST_QUIET_ROUNDS = 6;
const STARTS = 6;
const LEAST_COLUMN_GAIN = 1e-6;
const LEAST_WEIGHT = 1e-9;

/**
 * Finds allocations that, under some weights, give every cell its share on average at the least expected cost. Knows
 * nothing of the draw's seed.
 *
 * Where there are at most 3,500 allocations the linear programme weighs them all, in ascending order. Otherwise it is fed
 * by a search whose chance comes from one stream, keyed by ["longlist/1", "columns", active cells, N, n]: systematic
 * lotteries in shuffled orders of the cells until there are three columns for each cell (the first lottery as it is, each of
 * its allocations and of the later ones as the swap search leaves it with zero duals); then rounds, each from six shuffled
 * basis columns shaken by 3 (1 + quiet rounds) random swaps and searched at the present duals, every new column that gains
 * more than 1e-6 added; until the expected cost is 0, or 6 rounds in a row were quiet, or 150 rounds.
 *
 * @returns the allocations that carry weight; exact weights are the certificate's business
 */
export function searchColumns(problem: RoundingProblem): Allocation[] {
  const cells = problem.active.length;
  const programme = new LinearProgramme(
    problem.remainder.map((one) => one / problem.eligible),
    problem.size,
  );
  if (waysToChoose(cells, problem.size, MOST_TO_ENUMERATE) <= MOST_TO_ENUMERATE) {
    const margins = new StandingMargins(problem);
    const ones = new Int32Array(problem.size + 1);
    for (const allocation of everyAllocation(cells, problem.size)) {
      listRoundedUp(allocation, ones);
      margins.setOut(ones, problem.size);
      programme.add(allocation, strictCostOfMisfit(margins.oneWay, margins.twoWay));
    }
    programme.solve();
  } else {
    generateColumns(problem, programme);
  }
  return programme.basis().flatMap(({ allocation, weight }) => (weight > LEAST_WEIGHT ? [allocation] : []));
}

function generateColumns(problem: RoundingProblem, programme: LinearProgramme): void {
  const random = generator("longlist/1", "columns", problem.active.length, problem.eligible, problem.places);
  const columns = new NewColumns(problem, programme);
  addFirstColumns(problem, columns, random);
  columns.solve();

  let quiet = 0;
  for (let round = 0; round < MOST_ROUNDS && quiet < MOST_QUIET_ROUNDS; round++) {
    if (programme.expectedCost() < NOTHING_TO_GAIN) return;
    const basis = programme.basis();
    let added = 0;
    for (const start of shuffled(basis.length, random).slice(0, STARTS)) {
      const shaken = shake(nth(basis, start).allocation, 3 * (1 + quiet), random);
      if (columns.addImproved(shaken, LEAST_COLUMN_GAIN)) added++;
    }
    quiet = added === 0 ? quiet + 1 : 0;
    if (added > 0) columns.solve();
  }
}

function addFirstColumns(problem: RoundingProblem, columns: NewColumns, random: () => number): void {
  const cells = problem.active.length;
  const starts = new AllocationSet();
  for (let order = 0; order < MOST_ORDERS && columns.known.size < FIRST_COLUMNS_PER_CELL * cells; order++) {
    for (const allocation of systematicAllocations(problem, shuffled(cells, random))) {
      // One systematic lottery unimproved: whatever the search finds, a valid lottery is among the columns.
      if (order === 0) columns.add(allocation, cost(problem, allocation));
      // From the same start the search ends where it ended before.
      if (starts.add(allocation)) columns.addImproved(allocation, Number.NEGATIVE_INFINITY);
    }
  }
}

/** What the programme is fed with: allocations, each once, and what the swap search makes of them. */
class NewColumns {
  readonly known = new AllocationSet();
  readonly #programme: LinearProgramme;
  readonly #search: SwapSearch;

  constructor(problem: RoundingProblem, programme: LinearProgramme) {
    this.#programme = programme;
    this.#search = new SwapSearch(problem);
  }

  /** @returns whether the allocation is new */
  add(allocation: Allocation, price: number): boolean {
    if (!this.known.add(allocation)) return false;
    this.#programme.add(allocation, price);
    return true;
  }

  /** Searches from an allocation. @returns whether what is found is new, and gains more than the least */
  addImproved(allocation: Allocation, least: number): boolean {
    const improved = this.#search.ascend(allocation);
    const price = this.#search.cost;
    return worth(improved, this.#programme.duals) - price > least && this.add(improved, price);
  }

  /** Solves the programme; its duals are what is searched with from here on. */
  solve(): void {
    this.#programme.solve();
    this.#search.aim(this.#programme.duals);
  }
}

/** What the places of an allocation are worth at the present dual prices. */
function worth(allocation: Allocation, duals: Float64Array): number {
  let sum = 0;
  for (let cell = 0; cell < allocation.length; cell++) if (allocation[cell]) sum += real(duals, cell);
  return sum;
}

/** The allocation after some random swaps. */
function shake(allocation: Allocation, swaps: number, random: () => number): Allocation {
  const shaken = allocation.slice();
  const ones: number[] = [];
  const zeros: number[] = [];
  for (let cell = 0; cell < shaken.length; cell++) (shaken[cell] ? ones : zeros).push(cell);
  for (let swap = 0; swap < swaps; swap++) {
    const out = Math.floor(random() * ones.length);
    const into = Math.floor(random() * zeros.length);
    const [leaving, entering] = [nth(ones, out), nth(zeros, into)];
    shaken[leaving] = 0;
    shaken[entering] = 1;
    ones[out] = entering;
    zeros[into] = leaving;
  }
  return shaken;
}
