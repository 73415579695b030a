import { byText } from "../../base/text.ts";
import { mapDomains, ofDomain, type PerDomain } from "../specification/domains.ts";
import type { Specification } from "../specification/specification.ts";
import { achievedMarginOfError, weightedMarginOfError } from "./sample-size.ts";
import { allot } from "./split.ts";

/** The sample over all domains. */
export interface WholeSize {
  readonly eligible: number;
  readonly confidence: number;
  readonly marginOfError: number;
  /** By the formula, before any minimum or maximum. */
  readonly required: number;
  readonly drawn: number;
  readonly achievedMarginOfError: number | null;
  readonly weightedMarginOfError: number | null;
}

/** One domain's part of it. */
export interface DomainSize {
  readonly eligible: number;
  readonly target: number;
  readonly drawn: number;
  /** drawn / eligible, the same for every eligible case; null without eligible cases. */
  readonly inclusionProbability: number | null;
  readonly marginOfError: number | null;
}

/**
 * How many cases a sample has, in all and in each domain, and at what planning margin of error: “Sizes” in
 * specs/method.md.
 *
 * @param eligible cases of each domain, 0 or more
 * @example sizesOf({ court: 34, outOfCourt: 23 }, youth2018).sampleSize.achievedMarginOfError // 0.048859
 */
export function sizesOf(
  eligible: PerDomain<number>,
  specification: Pick<Specification, "domains" | "sampleSize" | "split">,
): { readonly sampleSize: WholeSize; readonly domains: PerDomain<DomainSize> } {
  const { sampleSize } = specification;
  const { required, target, places } = allot(eligible, specification);
  const domains = mapDomains(specification, ({ id }): DomainSize => {
    const [all, taken] = [ofDomain(eligible, id), ofDomain(places, id)];
    return {
      eligible: all,
      target: ofDomain(target, id),
      drawn: taken,
      inclusionProbability: all === 0 ? null : taken / all,
      marginOfError: achievedMarginOfError(all, taken, sampleSize),
    };
  });
  const sum = (part: (size: DomainSize) => number) =>
    Object.values(domains).reduce((total, size) => total + part(size), 0);
  const [all, taken] = [sum((size) => size.eligible), sum((size) => size.drawn)];
  return {
    sampleSize: {
      eligible: all,
      confidence: sampleSize.confidence,
      marginOfError: sampleSize.marginOfError,
      required,
      drawn: taken,
      achievedMarginOfError: achievedMarginOfError(all, taken, sampleSize),
      weightedMarginOfError: weightedMarginOfError(byId(domains), sampleSize),
    },
    domains,
  };
}

/** Sums in binary64 depend on their order; that of the domains must not show. */
function byId(domains: PerDomain<DomainSize>): DomainSize[] {
  return Object.entries(domains)
    .sort(([a], [b]) => byText(a, b))
    .map(([, size]) => size);
}
