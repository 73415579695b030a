import { percent } from "../../base/percent.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import {
  type Domain,
  LEVELS,
  PROFILE_VARIABLES,
  type ProfileVariable,
  STRATIFICATION_VARIABLES,
  type StratificationVariable,
} from "../vocabulary.ts";

/** One level of one variable: the sample beside the eligible cases. */
export interface ProfileRow {
  readonly domain: Domain;
  readonly variable: StratificationVariable | ProfileVariable;
  readonly level: string;
  readonly eligible: number;
  /** Per cent of the domain's eligible cases, one decimal. */
  readonly eligiblePercent: number;
  readonly sampled: number;
  /** Per cent of the domain's sample, one decimal; null where nothing was sampled. */
  readonly sampledPercent: number | null;
}

/**
 * How like the eligible cases the sample is, for the stratification variables (levels as recorded) and for whatever
 * else the list carries. Reported, never used to select.
 *
 * @param carried what the list carries, see {@link profileVariablesOf}
 * @see the inspectorate's 2021/04 bulletin, table B1
 */
export function profileOf(
  domain: Domain,
  eligible: readonly Case[],
  sample: readonly Case[],
  carried: readonly ProfileVariable[],
): ProfileRow[] {
  return [...STRATIFICATION_VARIABLES, ...carried].flatMap((variable) => {
    const population = countLevels(eligible, variable);
    const sampled = countLevels(sample, variable);
    return [...population.keys()].sort(inShownOrder(variable)).map((level) => {
      const counts = { eligible: population.get(level) ?? 0, sampled: sampled.get(level) ?? 0 };
      return {
        domain,
        variable,
        level,
        eligible: counts.eligible,
        eligiblePercent: percent(counts.eligible, eligible.length),
        sampled: counts.sampled,
        sampledPercent: sample.length === 0 ? null : percent(counts.sampled, sample.length),
      };
    });
  });
}

/** What the list carries besides the stratification variables, in any of its cases. */
export function profileVariablesOf(cases: readonly Case[]): ProfileVariable[] {
  return PROFILE_VARIABLES.filter((variable) => cases.some((one) => one[variable] !== null));
}

/** Orders levels as they are shown: the vocabulary's order, or text order where the list's own words stand. */
export function inShownOrder(variable: StratificationVariable | ProfileVariable): (a: string, b: string) => number {
  const known: readonly string[] = variable in LEVELS ? LEVELS[variable as StratificationVariable] : [];
  return (a, b) => known.indexOf(a) - known.indexOf(b) || byText(a, b);
}

function countLevels(cases: readonly Case[], variable: StratificationVariable | ProfileVariable): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases) {
    const level = one[variable] ?? "not-recorded";
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}
