import { nth } from "../../src/base/lists.ts";
import { jointChances } from "../../src/sampling/lottery/joint-chances.ts";
import type { Design } from "./fairness.ts";

/** What many draws say of pairs of cases, and of draws by seeds that are neighbours. */
export interface PairTest {
  /** Pairs that no seed can draw together, and how many of them were drawn together all the same. */
  readonly impossible: number;
  readonly impossibleDrawn: number;
  /** The greatest |frequency - joint probability| of a pair, in standard errors, where at least {@link ENOUGH} were due. */
  readonly worstDeviation: number;
  /** How far the mean overlap of draws by neighbouring seeds is from that of independent draws, in standard errors. */
  readonly neighbours: number;
}

/** Rarer pairs are too few for a standard error to mean anything. */
const ENOUGH = 10;

/**
 * Tests draws by seeds in order against the joint probabilities that the lottery gives exactly.
 *
 * Two independent draws have n²/N cases in common on average; the mean square is the sum of the squared joint
 * probabilities of all ordered pairs, a case with itself included.
 *
 * @param samples case references, one list a seed, in the order of the seeds
 */
export function testPairs({ population, cells, lottery }: Design, samples: readonly (readonly string[])[]): PairTest {
  const { cases, drawn } = population;
  const joint = jointChances({ drawn, eligible: cases.length, lottery });
  const members = cells.flatMap((cell, c) => cell.members.map(({ caseId }) => ({ caseId, cell: c })));
  const places = new Map(members.map(({ caseId }, place) => [caseId, place]));
  const counts = countsOfPairs(samples, places);
  const own = drawn / cases.length;

  let [impossible, impossibleDrawn, worstDeviation, meanSquare] = [0, 0, 0, 0];
  for (const [a, one] of members.entries()) {
    meanSquare += own * own;
    for (const [b, other] of members.entries()) {
      if (a === b) continue;
      const chance = nth(nth(joint, one.cell), other.cell);
      meanSquare += chance * chance;
      if (b < a) continue;
      const count = nth(counts, a * members.length + b);
      if (chance === 0) {
        impossible++;
        impossibleDrawn += count > 0 ? 1 : 0;
      }
      if (Math.min(chance, 1 - chance) * samples.length < ENOUGH) continue;
      const error = Math.sqrt((chance * (1 - chance)) / samples.length);
      worstDeviation = Math.max(worstDeviation, Math.abs(count / samples.length - chance) / error);
    }
  }
  const expected = (drawn * drawn) / cases.length;
  return {
    impossible,
    impossibleDrawn,
    worstDeviation,
    neighbours: overlapDeviation(samples, expected, meanSquare - expected * expected),
  };
}

function countsOfPairs(samples: readonly (readonly string[])[], places: ReadonlyMap<string, number>): Int32Array {
  const counts = new Int32Array(places.size * places.size);
  for (const sample of samples) {
    const drawn = sample.map((caseId) => places.get(caseId) ?? 0).sort((a, b) => a - b);
    for (const [at, a] of drawn.entries()) {
      for (const b of drawn.slice(at + 1)) counts[a * places.size + b] = nth(counts, a * places.size + b) + 1;
    }
  }
  return counts;
}

/** Over pairs of seeds that do not share one: the first with the second, the third with the fourth. */
function overlapDeviation(samples: readonly (readonly string[])[], expected: number, variance: number): number {
  const overlaps: number[] = [];
  for (let at = 0; at + 1 < samples.length; at += 2) {
    const first = new Set(nth(samples, at));
    overlaps.push(nth(samples, at + 1).filter((caseId) => first.has(caseId)).length);
  }
  const mean = overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length;
  return variance <= 0 ? 0 : (mean - expected) / Math.sqrt(variance / overlaps.length);
}
