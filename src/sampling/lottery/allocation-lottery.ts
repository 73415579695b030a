import { nth } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import type { Method } from "../vocabulary.ts";
import { certificateHolds, withoutCommonDivisor } from "./certificate.ts";
import { searchColumns } from "./column-search.ts";
import { allocationText, systematicLottery, type WeightedAllocations } from "./columns.ts";
import { type Allocation, misfit } from "./cost.ts";
import { exactWeights } from "./exact-weights.ts";
import { peeledLottery } from "./peeling.ts";
import { type CellSize, type RoundingProblem, roundingProblem } from "./rounding-problem.ts";

/**
 * How many active cells each method searches, over one-way and two-way margins. It takes a tenth of a second for 70 and up to half
 * a second for 100, of which few lists have more.
 */
const MOST_TO_SEARCH: Readonly<Record<Method, number>> = { "allocation-lottery/1": 60, "allocation-lottery/2": 100 };
/** Beyond these, which only a specification of many disposals reaches, even peeling would take minutes. */
const MOST_TO_PEEL = 300;

/** How a lottery was made: see {@link buildLottery}. */
export type Stage = "census" | "none" | "exact" | "lottery" | "one-way" | "systematic";

/** The lottery of one domain: it depends on the cells' sizes and n alone, never on a seed. */
export interface Lottery {
  readonly stages: readonly Stage[];
  /** All non-empty cells in key order; `base` places are certain. */
  readonly cells: readonly { readonly levels: readonly string[]; readonly eligible: number; readonly base: number }[];
  /** Positions in `cells` of the active cells: those an allocation has a character for. */
  readonly active: readonly number[];
  /** Ascending as text; "1" where an active cell gets one place more than its base. */
  readonly allocations: readonly string[];
  /** Whole numbers as text, without a common divisor; in the order of `allocations`. */
  readonly weights: readonly string[];
  /** Probability that every one-way margin gets the floor or the ceiling of its exact share. */
  readonly probabilityAllMargins: number;
  /** As `probabilityAllMargins`, for the two-way margins. */
  readonly probabilityAllTwoWayMargins: number;
}

/**
 * Builds the lottery that shares out `places` over the cells so that every eligible case has the same chance,
 * exactly, and every margin is as near its exact share as it can be.
 *
 * Stages: `census` (all cases), `none` (no case), `exact` (every share is whole), `lottery` (one-way and two-way
 * margins), `one-way` (more active cells than the method searches: one-way margins, and two-way ones where those leave a choice),
 * `systematic` (over 300, or should the certificate of the searched lottery fail: chances are right by construction, margins are left
 * to luck).
 *
 * @param cells the domain's non-empty cells in key order
 * @param places sample size n, a whole number
 * @param method the first searches up to 60 active cells, the second up to 100; otherwise they are the same
 * @see Causey, Cox & Ernst (1985), controlled selection; Sitter & Skinner (1994), multi-way stratification by linear programming
 * @example buildLottery([{ levels: ["female"], eligible: 1 }, { levels: ["male"], eligible: 3 }], 2).allocations // ["01", "10"]
 */
export function buildLottery(
  cells: readonly CellSize[],
  places: number,
  method: Method = "allocation-lottery/1",
): Lottery {
  const problem = roundingProblem(cells, places);
  const trivial = trivialStage(problem);
  if (trivial) return written(cells, problem, trivial, { allocations: [new Uint8Array()], weights: [1n] });

  const [stage, found] = attempt(problem, MOST_TO_SEARCH[method]);
  if (found && certificateHolds(problem, found.allocations, found.weights))
    return written(cells, problem, stage, found);
  const inOrder = problem.active.map((_, cell) => cell);
  return written(cells, problem, "systematic", systematicLottery(problem, inOrder));
}

function attempt(problem: RoundingProblem, mostToSearch: number): [Stage, WeightedAllocations | null] {
  if (problem.active.length > MOST_TO_PEEL) return ["systematic", null];
  if (problem.active.length > mostToSearch) return ["one-way", peeledLottery(problem)];
  const allocations = searchColumns(problem);
  const weights = exactWeights(problem, allocations);
  return ["lottery", weights && { allocations, weights }];
}

function trivialStage({ eligible, places, active }: RoundingProblem): Stage | null {
  if (places >= eligible) return "census";
  if (places === 0) return "none";
  return active.length === 0 ? "exact" : null;
}

function written(
  cells: readonly CellSize[],
  problem: RoundingProblem,
  stage: Stage,
  found: WeightedAllocations,
): Lottery {
  const merged = new Map<string, { allocation: Allocation; weight: bigint }>();
  found.allocations.forEach((allocation, s) => {
    const text = allocationText(allocation);
    const weight = (merged.get(text)?.weight ?? 0n) + nth(found.weights, s);
    if (weight > 0n) merged.set(text, { allocation, weight });
  });
  const entries = [...merged].sort(([a], [b]) => byText(a, b));
  const weights = withoutCommonDivisor(entries.map(([, { weight }]) => weight));
  const misfits = entries.map(([, { allocation }]) => misfit(problem, allocation));
  const probabilityRight = (ways: "oneWay" | "twoWay"): number =>
    shareOf(
      weights.filter((_, s) => nth(misfits, s)[ways] === 0),
      weights,
    );
  return {
    stages: [stage],
    cells: cells.map(({ levels, eligible }, c) => ({ levels, eligible, base: nth(problem.base, c) })),
    active: problem.active,
    allocations: entries.map(([text]) => text),
    weights: weights.map(String),
    probabilityAllMargins: probabilityRight("oneWay"),
    probabilityAllTwoWayMargins: probabilityRight("twoWay"),
  };
}

/** Part over whole as a number, cut at nine decimals; the weights themselves may be beyond binary64. */
function shareOf(part: readonly bigint[], whole: readonly bigint[]): number {
  const sum = (weights: readonly bigint[]) => weights.reduce((total, weight) => total + weight, 0n);
  return Number((sum(part) * 1_000_000_000n) / sum(whole)) / 1e9;
}
