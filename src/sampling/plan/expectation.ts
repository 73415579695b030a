import type { StratificationVariable } from "../vocabulary.ts";
import type { DomainPlan } from "./inspection-plan.ts";

/** A one-way margin before the draw: its exact share and the least and the most that any allocation gives it. */
export interface ExpectedMargin {
  readonly variable: StratificationVariable;
  readonly level: string;
  readonly eligible: number;
  readonly exactShare: number;
  readonly least: number;
  readonly most: number;
}

/** What a draw by this plan will give each margin, whatever the seed. */
export function expectedMargins(
  { lottery, margins }: DomainPlan,
  variables: readonly StratificationVariable[],
): ExpectedMargin[] {
  return margins.map(({ variable, level, eligible, exactShare }) => {
    const v = variables.indexOf(variable);
    const inMargin = lottery.cells.map((cell) => cell.levels[v] === level);
    const certain = lottery.cells.reduce((sum, cell, c) => sum + (inMargin[c] ? cell.base : 0), 0);
    const counts = lottery.allocations.map((allocation) =>
      lottery.active.reduce((sum, c, place) => sum + (inMargin[c] && allocation[place] === "1" ? 1 : 0), certain),
    );
    const least = counts.reduce((a, b) => Math.min(a, b));
    const most = counts.reduce((a, b) => Math.max(a, b));
    return { variable, level, eligible, exactShare, least, most };
  });
}
