import type { DomainResult } from "../../sampling/draw/draw-document.ts";
import { remainderOf } from "../../sampling/lottery/remainder.ts";
import type { RedactedDomain } from "../records/redacted-receipt.ts";
import { type CountedCell, type Told, tellTable } from "./tell-table.ts";

/**
 * A domain's sizes, its margins and its lottery, without what tells how many cases a small cell or level had.
 *
 * @param variables those of the cells' levels, in their order
 */
export function redactDomain(domain: DomainResult, variables: readonly string[]): RedactedDomain {
  const told = tellTable({
    cells: countedCells(domain, variables),
    levels: domain.margins,
  });
  const margins = domain.margins.filter((_, at) => told.levels[at]);
  return {
    ...domain,
    margins,
    marginsLeftOut: domain.margins.length - margins.length,
    lottery: redactLottery(domain, told),
  };
}

function countedCells(domain: DomainResult, variables: readonly string[]): CountedCell[] {
  const { lottery, margins } = domain;
  const places = new Map(margins.map(({ variable, level }, at) => [JSON.stringify([variable, level]), at]));
  let active = 0;
  return lottery.cells.map((cell) => {
    const at = remainderOf(cell, domain) > 0 ? active++ : null;
    return {
      eligible: cell.eligible,
      drawn: cell.base + (at === null ? 0 : Number(lottery.allocations[lottery.chosen]?.[at] ?? 0)),
      levels: cell.levels.flatMap((level, of) => places.get(JSON.stringify([variables[of], level])) ?? []),
      rounded: at === null ? null : lottery.allocations.map((one) => one[at] ?? "").join(""),
    };
  });
}

function redactLottery({ lottery, ...sizes }: DomainResult, told: Told): RedactedDomain["lottery"] {
  const cells = lottery.cells.map((cell, place) => ({ place, ...cell })).filter(({ place }) => told.cells[place]);
  // A cell's characters, weighed, are what its exact share leaves, and so its size: they go with it.
  const toldActive = told.cells.filter((_, place) => remainderOf(lottery.cells[place]!, sizes) > 0);
  const allocations = lottery.allocations.map((one) => [...one].filter((_, at) => toldActive[at]).join(""));
  return { ...lottery, cells, cellsLeftOut: lottery.cells.length - cells.length, allocations };
}
