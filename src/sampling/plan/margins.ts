import { nth } from "../../base/lists.ts";
import type { Case } from "../case.ts";
import type { Specification } from "../specification/specification.ts";
import type { StratificationVariable } from "../vocabulary.ts";
import type { Cell } from "./cells.ts";
import { inShownOrder, levelOf } from "./levels.ts";

/** The eligible cases at one level of one stratification variable, and their part of the sample. */
export interface MarginReport {
  readonly variable: StratificationVariable;
  readonly level: string;
  readonly eligible: number;
  /** n times the margin's part of the eligible cases; usually not whole. */
  readonly exactShare: number;
  readonly drawn: number;
}

/**
 * The one-way margins of a domain beside what was drawn from each, levels after combining.
 *
 * @param size the domain's sample size n
 * @param sample the drawn cases; empty for a plan
 */
export function marginsOf(
  cells: readonly Cell[],
  size: number,
  sample: readonly Case[],
  stratification: Specification["stratification"],
): MarginReport[] {
  const all = cells.reduce((sum, cell) => sum + cell.members.length, 0);
  return stratification.variables.flatMap((variable, v) => {
    const inOrder = inShownOrder(variable, stratification.groups);
    const eligible = new Map<string, number>();
    for (const { levels, members } of cells) {
      const level = nth(levels, v);
      eligible.set(level, (eligible.get(level) ?? 0) + members.length);
    }
    return [...eligible]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([level, count]) => ({
        variable,
        level,
        eligible: count,
        exactShare: (size * count) / all,
        drawn: sample.filter((one) => levelOf(one, variable, stratification) === level).length,
      }));
  });
}
