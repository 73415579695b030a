import { nth } from "../base/lists.ts";
import type { Table } from "./table.ts";

/** What the mix is told of, in this order; levels of the two concerns as combined when balancing. */
export const MIX_VARIABLES = ["domain", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"] as const;
export type MixVariable = (typeof MIX_VARIABLES)[number];

/** Sums of what is beyond that differ by less are the same. */
export const SAME = 1e-9;

/** One level of one variable of the mix. */
export interface MixLevel {
  readonly variable: MixVariable;
  readonly level: string;
}

/** What each inspector's mix should be: the parts that levels have of the cases in the inspector's domains. */
export interface Mix {
  readonly levels: readonly MixLevel[];
  /** For each case, the places in `levels` of its own. */
  readonly levelsOf: readonly (readonly number[])[];
  /** For each inspector and level, the level's part of the cases in the inspector's domains, from 0 to 1. */
  readonly parts: readonly (readonly number[])[];
}

/** Works out the mix of a table. */
export function mixOf({ cases, inspectors }: Table): Mix {
  const levels: MixLevel[] = [];
  const known = new Map<string, number>();
  const levelsOf = cases.map((one) =>
    MIX_VARIABLES.map((variable, at) => {
      const level = nth(one.levels, at);
      const key = JSON.stringify([variable, level]);
      const place = known.get(key) ?? levels.push({ variable, level }) - 1;
      known.set(key, place);
      return place;
    }),
  );
  const parts = inspectors.map(({ domains }) => {
    const own = levelsOf.filter((_, place) => domains?.includes(nth(cases, place).domain) ?? true);
    return levels.map((_, level) =>
      own.length === 0 ? 0 : own.filter((some) => some.includes(level)).length / own.length,
    );
  });
  return { levels, levelsOf, parts };
}

/**
 * By how much a count lies beyond one case of what it should be; chance alone gives every count up to one.
 *
 * @example beyondOne(5, 3.5) // 0.5
 */
export function beyondOne(count: number, exactShare: number): number {
  return Math.max(0, Math.abs(count - exactShare) - 1);
}
