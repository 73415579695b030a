import { percent } from "../../base/percent.ts";
import type { Case } from "../case.ts";
import {
  isNumberVariable,
  LISTED_VARIABLES,
  type NumberVariable,
  PROFILE_VARIABLES,
  type ProfileVariable,
  type StratificationVariable,
} from "../vocabulary.ts";
import { type Group, groupOf, inShownOrder, recordedLevel } from "./levels.ts";

/**
 * The bands in which the profile tells numbers, as the bulletin's table B1 does. That 17 and over is one is public; the others
 * are an assumption.
 */
export const PROFILE_BANDS: Readonly<Record<NumberVariable, readonly Group[]>> = {
  age: [
    { level: "14-and-under", from: 0, to: 14 },
    { level: "15-to-16", from: 15, to: 16 },
    { level: "17-and-over", from: 17, to: null },
  ],
  previousSanctions: [
    { level: "none", from: 0, to: 0 },
    { level: "1-to-3", from: 1, to: 3 },
    { level: "4-and-over", from: 4, to: null },
  ],
};

/** One level of one variable: the sample beside the eligible cases. */
export interface ProfileRow {
  /** The domain's id. */
  readonly domain: string;
  readonly variable: StratificationVariable;
  readonly level: string;
  readonly eligible: number;
  /** Per cent of the domain's eligible cases, one decimal. */
  readonly eligiblePercent: number;
  readonly sampled: number;
  /** Per cent of the domain's sample, one decimal; null where nothing was sampled. */
  readonly sampledPercent: number | null;
}

/**
 * How like the eligible cases the sample is, for the variables that every list has (levels as recorded) and for whatever
 * else the list carries (numbers in the bands of {@link PROFILE_BANDS}). Reported, whatever is selected by.
 *
 * @param carried what the list carries, see {@link profileVariablesOf}
 * @see the inspectorate's 2021/04 bulletin, table B1
 */
export function profileOf(
  domain: string,
  eligible: readonly Case[],
  sample: readonly Case[],
  carried: readonly ProfileVariable[],
): ProfileRow[] {
  return [...LISTED_VARIABLES, ...carried].flatMap((variable) => {
    const population = countLevels(eligible, variable);
    const sampled = countLevels(sample, variable);
    const inOrder = inShownOrder(variable, PROFILE_BANDS);
    return [...population]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([level, count]) => {
        const drawn = sampled.get(level) ?? 0;
        return {
          domain,
          variable,
          level,
          eligible: count,
          eligiblePercent: percent(count, eligible.length),
          sampled: drawn,
          sampledPercent: sample.length === 0 ? null : percent(drawn, sample.length),
        };
      });
  });
}

/** What the list carries besides the stratification variables, in any of its cases. */
export function profileVariablesOf(cases: readonly Case[]): ProfileVariable[] {
  return PROFILE_VARIABLES.filter((variable) => cases.some((one) => one[variable] !== null));
}

function countLevels(cases: readonly Case[], variable: StratificationVariable): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases) {
    const recorded = recordedLevel(one, variable);
    const level = isNumberVariable(variable) ? groupOf(recorded, PROFILE_BANDS[variable]) : recorded;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}
