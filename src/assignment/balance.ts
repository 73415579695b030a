import { nth } from "../base/lists.ts";
import { byText } from "../base/text.ts";
import type { Assignment } from "./assignment-document.ts";
import type { Dealt } from "./deal-cases.ts";
import { beyondOne, MIX_VARIABLES } from "./mix.ts";
import type { Table } from "./table.ts";

type BalanceRow = Assignment["balance"][number];

/** Each inspector's cases at each level that the cases in their domains have, beside what they should be. */
export function balanceOf({ inspectors }: Table, { inspectorOf, loads, mix }: Dealt): BalanceRow[] {
  const shown = mix.levels
    .map((one, place) => ({ ...one, place }))
    .sort((a, b) => MIX_VARIABLES.indexOf(a.variable) - MIX_VARIABLES.indexOf(b.variable) || byText(a.level, b.level));
  return inspectors.flatMap(({ name }, inspector) => {
    const [load, parts] = [nth(loads, inspector), nth(mix.parts, inspector)];
    const own = mix.levelsOf.filter((_, at) => inspectorOf[at] === inspector);
    return shown.flatMap(({ variable, level, place }) => {
      const part = nth(parts, place);
      if (part === 0) return [];
      const cases = own.filter((levels) => levels.includes(place)).length;
      return { inspector: name, variable, level, cases, exactShare: load * part };
    });
  });
}

/**
 * By how much the mixes lie beyond one case of what they should be, all added up.
 *
 * @example beyondOneCase(assignment) // 0 where every count is within one case
 */
export function beyondOneCase({ balance }: Pick<Assignment, "balance">): number {
  return balance.reduce((sum, { cases, exactShare }) => sum + beyondOne(cases, exactShare), 0);
}
