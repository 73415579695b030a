import { type Obstacle, Refusal } from "../../base/refusal.ts";
import { sizesOf } from "../../sampling/plan/sizes.ts";
import { mapDomains, ofDomain, type PerDomain } from "../../sampling/specification/domains.ts";
import type { EffectiveSpecification } from "../../sampling/specification/overrides.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import type { Sizes } from "./sizes-document.ts";

/** More eligible cases of one domain than any list can hold. */
const MOST_ELIGIBLE = 1_000_000;
/** So many maxima are told at most; of more every second, third, … one. */
const MOST_MAXIMA = 200;

/**
 * Plans the sizes of a sample by the numbers of eligible cases alone.
 *
 * @param eligible of each domain of the specification, 0 to 1,000,000
 * @throws Refusal `invalid-eligible`, naming each domain that is missing, unknown or not given as such a number
 * @example planSizes({ specification: youth2018, overrides: [] }, { court: 34, outOfCourt: 23 }).domains.court.drawn // 26
 */
export function planSizes(
  { specification, overrides }: EffectiveSpecification,
  eligible: Readonly<Record<string, unknown>>,
): Sizes {
  const counts = readEligible(specification, eligible);
  return {
    kind: "longlist/sizes",
    version: 1,
    specification,
    overrides: overrides as Sizes["overrides"],
    ...sizesOf(counts, specification),
    maxima: maximaOf(counts, specification),
  };
}

function readEligible({ domains }: Specification, eligible: Readonly<Record<string, unknown>>): PerDomain<number> {
  const ids = domains.map(({ id }) => id);
  const wrong: Obstacle[] = [
    ...Object.keys(eligible)
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        place: `eligible.${id.slice(0, 40)}`,
        message: "the specification has no such domain",
        remedy: `Its domains: ${ids.join(", ")}.`,
      })),
    ...ids
      .filter((id) => !Object.hasOwn(eligible, id) || !isCount(eligible[id]))
      .map((id) => ({
        place: `eligible.${id}`,
        message: `how many cases are eligible is ${Object.hasOwn(eligible, id) ? "no whole number from 0 to 1,000,000" : "missing"}`,
        remedy: "Give the number of eligible cases of each domain; 0 where there is none.",
      })),
  ];
  if (wrong.length > 0) throw new Refusal("invalid-eligible", ...wrong.slice(0, 20));
  return mapDomains({ domains }, ({ id }) => Number(eligible[id]));
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_ELIGIBLE;
}

/** Every maximum that would keep the sample smaller than it is without one, and the one that just would not. */
function maximaOf(counts: PerDomain<number>, specification: Specification): Sizes["maxima"] {
  const { sampleSize } = specification;
  const under = (maximum: number | null) =>
    sizesOf(counts, { ...specification, sampleSize: { ...sampleSize, maximum } });
  const free = under(null);
  const each = sampleSize.basis === "each-domain";
  const most = each ? Math.max(...Object.values(free.domains).map(({ drawn }) => drawn)) : free.sampleSize.drawn;
  const least = Math.max(1, sampleSize.minimum ?? 0, each ? 0 : minimumsOf(specification));
  const step = Math.max(1, Math.ceil((most - least + 1) / MOST_MAXIMA));
  const maxima = [];
  for (let maximum = least; maximum <= most; maximum += step) maxima.push(maximum);
  if (maxima.length > 0 && maxima.at(-1) !== most) maxima.push(most);
  return maxima.map((maximum) => {
    const { sampleSize: whole, domains } = under(maximum);
    return {
      maximum,
      drawn: whole.drawn,
      achievedMarginOfError: whole.achievedMarginOfError,
      domains: mapDomains(specification, ({ id }) => {
        const { drawn, marginOfError } = ofDomain(domains, id);
        return { drawn, marginOfError };
      }),
    };
  });
}

/** A maximum under them would contradict them. */
function minimumsOf({ domains }: Specification): number {
  return domains.reduce((sum, { minimum }) => sum + (minimum ?? 0), 0);
}
