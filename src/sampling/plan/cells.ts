import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import type { Specification } from "../specification/specification.ts";
import { levelsOf } from "./levels.ts";

/** The cases of one domain that share a level of every stratification variable. */
export interface Cell {
  /** `JSON.stringify` of the levels: also the cell's place in the order of cells. */
  readonly key: string;
  /** One level for each stratification variable, in the specification's order, after combining. */
  readonly levels: readonly string[];
  /** The eligible cases, ascending by case reference. */
  readonly members: readonly Case[];
}

/**
 * The non-empty cells of one domain, ascending by key, members by case reference, both by UTF-16 code unit: the order
 * of the list's rows leaves no trace.
 */
export function cellsOf(cases: readonly Case[], stratification: Specification["stratification"]): Cell[] {
  const cells = new Map<string, { key: string; levels: string[]; members: Case[] }>();
  for (const one of cases) {
    const levels = levelsOf(one, stratification);
    const key = JSON.stringify(levels);
    const cell = cells.get(key) ?? { key, levels, members: [] };
    cell.members.push(one);
    cells.set(key, cell);
  }
  for (const cell of cells.values()) cell.members.sort((a, b) => byText(a.caseId, b.caseId));
  return [...cells.values()].sort((a, b) => byText(a.key, b.key));
}
