import type { Specification } from "../specification/specification.ts";

type Rule = Specification["sampleSize"];

/** Two-sided standard normal quantiles: the z of each confidence level that a specification may ask for. */
const Z: Record<Rule["confidence"], number> = {
  0.8: 1.2815515655446004,
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/**
 * Cases needed to estimate a proportion within the margin of error, with the finite population correction:
 * ceil(n0 / (1 + (n0 - 1) / N)), where n0 = z² p (1 - p) / e².
 *
 * @param eligible N, eligible cases, 0 or more
 * @returns between 0 and N
 * @see Cochran (1977), Sampling Techniques, 4.4; the inspectorate's 2021/04 bulletin, Annex A
 * @example requiredSize(57, youth2018.sampleSize) // 43
 */
export function requiredSize(eligible: number, rule: Rule): number {
  if (eligible === 0) return 0;
  const z = Z[rule.confidence];
  const infinite = (z * z * rule.proportion * (1 - rule.proportion)) / (rule.marginOfError * rule.marginOfError);
  // Within what binary64 holds, so that a margin of error next to nothing asks for every case and not for NaN.
  const bounded = Math.min(Math.max(infinite, 1), Number.MAX_VALUE);
  const size = Math.ceil(bounded / (1 + (bounded - 1) / eligible));
  return Math.min(size, eligible);
}

/**
 * The margin of error that a sample reaches: z sqrt(p (1 - p) / n (N - n) / (N - 1)).
 *
 * @returns a proportion rounded to six decimals; 0 at a census; null for an empty sample
 * @example achievedMarginOfError(57, 43, youth2018.sampleSize) // 0.048859
 */
export function achievedMarginOfError(eligible: number, size: number, rule: Rule): number | null {
  if (size === 0) return null;
  if (size >= eligible) return 0;
  return Math.round(Z[rule.confidence] * Math.sqrt(varianceOf(eligible, size, rule)) * 1e6) / 1e6;
}

/**
 * The margin of error of an estimate over all domains that weighs each by its eligible cases, as it must where chances
 * differ between them: z times the root of the sum of W_h² p (1 - p) / n_h (N_h - n_h) / (N_h - 1), W_h = N_h / N.
 *
 * @returns as {@link achievedMarginOfError}; null where a domain with eligible cases has no sample
 * @see Cochran (1977), Sampling Techniques, 5.14
 * @example weightedMarginOfError([{ eligible: 100, drawn: 70 }, { eligible: 300, drawn: 47 }], youth2018.sampleSize) // 0.065338
 */
export function weightedMarginOfError(
  domains: readonly { readonly eligible: number; readonly drawn: number }[],
  rule: Rule,
): number | null {
  const all = domains.reduce((sum, { eligible }) => sum + eligible, 0);
  if (all === 0 || domains.some(({ eligible, drawn }) => eligible > 0 && drawn === 0)) return null;
  let variance = 0;
  for (const { eligible, drawn } of domains) {
    if (drawn >= eligible) continue;
    const weight = eligible / all;
    variance += weight * weight * varianceOf(eligible, drawn, rule);
  }
  return Math.round(Z[rule.confidence] * Math.sqrt(variance) * 1e6) / 1e6;
}

function varianceOf(eligible: number, size: number, { proportion }: Rule): number {
  return ((proportion * (1 - proportion)) / size) * ((eligible - size) / (eligible - 1));
}
