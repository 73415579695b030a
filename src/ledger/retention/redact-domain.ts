import type { DomainResult } from "../../sampling/draw/draw-document.ts";
import { remainderOf } from "../../sampling/lottery/remainder.ts";
import { type RedactedDomain, SMALLEST_COUNT } from "../redacted-receipt.ts";

/**
 * Which parts of a known total may be told once the cases have gone. Small ones may not, and no sum may give one away: what
 * is left out is two parts at least, of five cases at least together, so the next smallest are left out with them.
 *
 * @param counts of cases, which add up to a total that is told
 * @returns for each count, in the same order, whether it may be told
 * @example mayBeTold([9, 2, 30, 6]) // [true, false, true, false]
 */
export function mayBeTold(counts: readonly number[]): boolean[] {
  const smallestFirst = counts.map((_, place) => place).sort((a, b) => counts[a]! - counts[b]! || a - b);
  let parts = 0;
  let cases = 0;
  for (const place of smallestFirst) {
    const count = counts[place]!;
    const safe = parts === 0 || (parts >= 2 && cases >= SMALLEST_COUNT);
    if (count >= SMALLEST_COUNT && safe) break;
    parts += 1;
    cases += count;
  }
  const leftOut = new Set(smallestFirst.slice(0, parts));
  return counts.map((_, place) => !leftOut.has(place));
}

/** A domain's sizes, its margins and its lottery, without what tells how many cases a small cell or level had. */
export function redactDomain(domain: DomainResult): RedactedDomain {
  const margins = largeMargins(domain.margins);
  return {
    ...domain,
    margins,
    marginsLeftOut: domain.margins.length - margins.length,
    lottery: redactLottery(domain),
  };
}

function redactLottery({ lottery, ...sizes }: DomainResult): RedactedDomain["lottery"] {
  const told = mayBeTold(lottery.cells.map(({ eligible }) => eligible));
  const cells = lottery.cells.map((cell, place) => ({ place, ...cell })).filter(({ place }) => told[place]);
  // A cell's characters, weighed, are what its exact share leaves, and so its size: they go with it.
  const toldActive = told.filter((_, place) => remainderOf(lottery.cells[place]!, sizes) > 0);
  const allocations = lottery.allocations.map((one) => [...one].filter((_, at) => toldActive[at]).join(""));
  return { ...lottery, cells, cellsLeftOut: lottery.cells.length - cells.length, allocations };
}

/** The levels of each variable add up to the domain, as its cells do. */
function largeMargins(margins: DomainResult["margins"]): DomainResult["margins"] {
  return largeParts(
    margins,
    ({ variable }) => variable,
    ({ eligible }) => eligible,
  );
}

/**
 * Those parts of several known totals that may be told, in their order: {@link mayBeTold} says it of each total.
 *
 * @param whole names the total that a part belongs to
 * @param size how many cases a part has
 */
export function largeParts<T>(parts: readonly T[], whole: (part: T) => string, size: (part: T) => number): T[] {
  const wholes = Map.groupBy(parts, whole);
  const told = new Set(
    [...wholes.values()].flatMap((same) => {
      const may = mayBeTold(same.map(size));
      return same.filter((_, at) => may[at]);
    }),
  );
  return parts.filter((part) => told.has(part));
}
