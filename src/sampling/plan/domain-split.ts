import type { Specification } from "../specification/specification.ts";
import type { Domain } from "../vocabulary.ts";
import { limitedSize, requiredSize } from "./sample-size.ts";

/** One of each domain. */
export type PerDomain<T> = Readonly<Record<Domain, T>>;

/** How many cases each domain is to give, and does give. */
export interface Allotment {
  /** By the formula, before any minimum or maximum. */
  readonly required: number;
  /** Each domain's part before shortfalls. */
  readonly target: PerDomain<number>;
  /** Each domain's part once short domains have given or left their places; never more than its eligible cases. */
  readonly drawn: PerDomain<number>;
}

/**
 * Works out each domain's sample size: the formula over both domains and the split, or the formula inside each.
 *
 * @example allot({ court: 30, outOfCourt: 27 }, youth2018).drawn // { court: 26, outOfCourt: 17 }
 */
export function allot(eligible: PerDomain<number>, { sampleSize, split }: Specification): Allotment {
  if (sampleSize.basis === "each-domain") {
    const required = mapDomains((domain) => requiredSize(eligible[domain], sampleSize));
    const target = mapDomains((domain) => limitedSize(required[domain], eligible[domain], sampleSize));
    return { required: required.court + required.outOfCourt, target, drawn: target };
  }
  const all = eligible.court + eligible.outOfCourt;
  const required = requiredSize(all, sampleSize);
  const court = courtPart(limitedSize(required, all, sampleSize), eligible, split);
  const target = { court, outOfCourt: limitedSize(required, all, sampleSize) - court };
  return { required, target, drawn: withShortfall(target, eligible, split.shortfall) };
}

/**
 * The court's part of `places` by largest remainder, which for two domains is rounding; a half goes to the court.
 * In whole numbers, so that a share such as 0.29 of 50 cannot fall a hair short of the half.
 */
function courtPart(places: number, eligible: PerDomain<number>, split: Specification["split"]): number {
  const all = eligible.court + eligible.outOfCourt;
  const [part, whole] =
    split.method === "caseload" ? [eligible.court, Math.max(all, 1)] : [Math.round(split.courtShare * 10_000), 10_000];
  return Math.floor((2 * places * part + whole) / (2 * whole));
}

function withShortfall(
  target: PerDomain<number>,
  eligible: PerDomain<number>,
  rule: Specification["split"]["shortfall"],
): PerDomain<number> {
  const short = mapDomains((domain) => Math.max(0, target[domain] - eligible[domain]));
  const given = rule === "fill" ? { court: short.outOfCourt, outOfCourt: short.court } : { court: 0, outOfCourt: 0 };
  return mapDomains((domain) => Math.min(eligible[domain], target[domain] + given[domain]));
}

/** The same thing worked out for each domain. @example mapDomains((domain) => domain.length) // { court: 5, outOfCourt: 10 } */
export function mapDomains<T>(value: (domain: Domain) => T): PerDomain<T> {
  return { court: value("court"), outOfCourt: value("outOfCourt") };
}
