import { nth } from "../../base/lists.ts";
import type { Draw, SampledCase } from "../draw/draw-document.ts";
import { PROFILE_BANDS } from "../plan/profile.ts";
import { isNumberVariable, LEVELS, PROFILE_VARIABLES, type ProfileVariable } from "../vocabulary.ts";

type Row = Draw["profile"][number];
/** What a case says of further variables, as a list has it. */
export type FurtherLevels = Partial<Record<ProfileVariable, string | null>>;

/**
 * Shares out the levels that a receipt's profile tells over its sample and its reserves, each so often as the profile says:
 * entries do not tell them where the sample is not balanced on them.
 *
 * @returns by entry; null where nothing is recorded, or the profile leaves nothing for the entry
 * @example carriedLevels(receipt).get(receipt.sample[0]) // { ethnicity: "asian", lookedAfter: null }
 */
export function carriedLevels({ sample, reserves, profile }: Draw): ReadonlyMap<SampledCase, FurtherLevels> {
  const levels = new Map<SampledCase, FurtherLevels>();
  const rowsOf = Map.groupBy(profile, ({ domain, variable }) => `${domain} ${variable}`);
  const share = (entries: readonly SampledCase[], many: (row: Row) => number) => {
    for (const [domain, own] of Map.groupBy(entries, (entry) => entry.domain)) {
      const variables = PROFILE_VARIABLES.map((variable) => {
        const each: (string | null)[] = [];
        for (const row of rowsOf.get(`${domain} ${variable}`) ?? []) {
          const count = Math.min(own.length - each.length, Math.max(0, many(row)));
          for (let at = 0; at < count; at++) each.push(listedLevel(variable, row.level));
        }
        return [variable, each] as const;
      });
      for (const [at, entry] of own.entries())
        levels.set(entry, Object.fromEntries(variables.map(([variable, each]) => [variable, each[at] ?? null])));
    }
  };
  share(sample, ({ sampled }) => sampled);
  share(reserves, ({ eligible, sampled }) => eligible - sampled);
  return levels;
}

/** Some level of each variable that a receipt's profile tells: that some case of the list says one is why it does. */
export function someLevels({ profile }: Draw): FurtherLevels {
  const told = new Set<string>(profile.map(({ variable }) => variable));
  return Object.fromEntries(
    PROFILE_VARIABLES.filter((variable) => told.has(variable)).map((variable) => [
      variable,
      isNumberVariable(variable) ? "0" : nth(LEVELS[variable], 0),
    ]),
  );
}

/** A level of the profile as a list has it: a number where that is a band. Null for no level of the variable. */
function listedLevel(variable: ProfileVariable, level: string): string | null {
  if (level === "not-recorded") return null;
  if (!isNumberVariable(variable)) return LEVELS[variable].includes(level) ? level : null;
  const band = PROFILE_BANDS[variable].find((one) => one.level === level);
  return band === undefined ? null : String(band.from);
}
