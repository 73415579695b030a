import { nth } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import { inTenThousandths } from "../specification/contradictions.ts";
import { mapDomains, ofDomain, type PerDomain } from "../specification/domains.ts";
import type { Specification } from "../specification/specification.ts";
import { largestRemainder } from "./largest-remainder.ts";
import { requiredSize } from "./sample-size.ts";

/** How many cases each domain is to give, and does give. */
export interface Allotment {
  /** By the formula, before any minimum or maximum. */
  readonly required: number;
  /** Each domain's part before shortfalls. */
  readonly target: PerDomain<number>;
  /** Each domain's part once what some could not give was given to others, or left; never more than its eligible cases. */
  readonly places: PerDomain<number>;
}

type Rules = Pick<Specification, "domains" | "sampleSize" | "split">;

/** What decides a domain's part: the least and the most that it can give, and what it weighs beside the others. */
interface Part {
  readonly id: string;
  readonly floor: number;
  readonly cap: number;
  readonly weight: number;
}

/**
 * Works out each domain's sample size: the formula over all domains together and the split, or the formula inside each.
 * The order of domains changes nothing: what is tied goes by their ids.
 *
 * @param eligible cases of each domain, 0 or more
 * @example allot({ court: 30, outOfCourt: 27 }, youth2018).places // { court: 26, outOfCourt: 17 }
 */
export function allot(eligible: PerDomain<number>, rules: Rules): Allotment {
  return rules.sampleSize.basis === "each-domain" ? inEachDomain(eligible, rules) : together(eligible, rules);
}

function inEachDomain(eligible: PerDomain<number>, rules: Rules): Allotment {
  const { sampleSize } = rules;
  const required = mapDomains(rules, ({ id }) => requiredSize(ofDomain(eligible, id), sampleSize));
  const target = mapDomains(rules, ({ id, minimum, maximum }) => {
    const cap = Math.min(ofDomain(eligible, id), maximum ?? sampleSize.maximum ?? Infinity);
    return Math.min(cap, Math.max(ofDomain(required, id), minimum ?? sampleSize.minimum ?? 0));
  });
  return { required: Object.values(required).reduce((sum, one) => sum + one, 0), target, places: target };
}

function together(eligible: PerDomain<number>, rules: Rules): Allotment {
  const { sampleSize, split } = rules;
  const parts = partsOf(eligible, rules);
  const sum = (part: (one: Part) => number) => parts.reduce((total, one) => total + part(one), 0);
  const required = requiredSize(
    Object.values(mapDomains(rules, ({ id }) => ofDomain(eligible, id))).reduce((total, one) => total + one, 0),
    sampleSize,
  );
  const wanted = Math.min(sampleSize.maximum ?? Infinity, Math.max(sampleSize.minimum ?? 0, required));
  const size = Math.min(
    sum(({ cap }) => cap),
    Math.max(
      sum(({ floor }) => floor),
      wanted,
    ),
  );
  const target = largestRemainder(
    size,
    parts.map(({ weight }) => weight),
  );
  const clamped = parts.map(({ floor, cap }, at) => Math.min(cap, Math.max(floor, nth(target, at))));
  const places = settled(parts, clamped, { size, fills: split.shortfall === "fill" });
  const byId = (numbers: readonly number[]) => {
    const each = Object.fromEntries(parts.map(({ id }, at) => [id, nth(numbers, at)]));
    return mapDomains(rules, ({ id }) => ofDomain(each, id));
  };
  return { required, target: byId(target), places: byId(places) };
}

/** Ascending by id, so that the order in which domains are shown leaves no trace. */
function partsOf(eligible: PerDomain<number>, { domains, split }: Rules): Part[] {
  return domains
    .map(({ id, share, minimum, maximum }) => {
      const all = ofDomain(eligible, id);
      const cap = Math.min(all, maximum ?? Infinity);
      const weight = split.method === "caseload" ? all : domains.length === 1 ? 1 : inTenThousandths(share);
      return { id, floor: Math.min(cap, minimum ?? 0), cap, weight };
    })
    .sort((a, b) => byText(a.id, b.id));
}

/** Takes what is over from domains above their floor, and gives what is missing to those under their cap. */
function settled(
  parts: readonly Part[],
  clamped: readonly number[],
  { size, fills }: { readonly size: number; readonly fills: boolean },
): number[] {
  const over = clamped.reduce((sum, one) => sum + one, 0) - size;
  const weights = parts.map(({ weight }) => weight);
  if (over > 0) {
    const room = parts.map(({ floor }, at) => nth(clamped, at) - floor);
    return spread(over, weights, room).map((taken, at) => nth(clamped, at) - taken);
  }
  if (!fills) return [...clamped];
  const room = parts.map(({ cap }, at) => cap - nth(clamped, at));
  return spread(-over, weights, room).map((given, at) => nth(clamped, at) + given);
}

/** Shares an amount out by weights, nobody beyond its room, over and over until nothing is left or nobody has room. */
function spread(amount: number, weights: readonly number[], room: readonly number[]): number[] {
  const given = room.map(() => 0);
  const left = (at: number) => nth(room, at) - nth(given, at);
  for (let rest = amount; rest > 0; ) {
    const open = room.flatMap((_, at) => (left(at) > 0 ? [at] : []));
    if (open.length === 0) break;
    const weighed = open.map((at) => nth(weights, at));
    const shares = largestRemainder(rest, weighed.some((weight) => weight > 0) ? weighed : open.map(left));
    for (const [place, at] of open.entries()) {
      const taken = Math.min(nth(shares, place), left(at));
      given[at] = nth(given, at) + taken;
      rest -= taken;
    }
  }
  return given;
}
