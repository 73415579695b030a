import { nth } from "../base/lists.ts";
import type { RatingRules, Standard } from "../sampling/specification/standard-fields.ts";

/** The overall score and rating. */
export interface Overall {
  /** The sum of the standards' scores; null until every standard that counts is rated. */
  readonly score: number | null;
  /** The greatest score there could be. */
  readonly outOf: number;
  readonly rating: string | null;
  /** Whether every standard that counts is rated. */
  readonly complete: boolean;
}

/**
 * The overall rating: the band of the scores' sum, its limits scaled to the standards that count, compared in whole numbers.
 *
 * @param scores of the standards that count; null where one is not rated
 * @see the inspectorate's 2020 consultation, 3.15
 * @example overallOf(Array(12).fill(2), rules) // { score: 24, outOf: 36, rating: "good", complete: true }
 */
export function overallOf(
  scores: readonly (number | null)[],
  { bands, overall }: Pick<RatingRules, "bands" | "overall">,
): Overall {
  const outOf = scores.length * Math.max(...bands.map(({ score }) => score));
  const known = scores.filter((score) => score !== null);
  const complete = scores.length > 0 && known.length === scores.length;
  const score = known.reduce((sum, one) => sum + one, 0);
  if (!complete) return { score: null, outOf, rating: null, complete };
  const reached = overall.bands.findLastIndex((limit) => overall.outOf * score >= limit * outOf);
  return { score, outOf, rating: nth(bands, reached).id, complete };
}

/** Whether a standard counts towards the overall rating. */
export function counts(standard: Standard, resettlementCounts: boolean): boolean {
  return standard.basis === "cases" || standard.onlyIf === undefined || resettlementCounts;
}
