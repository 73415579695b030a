import { SMALLEST_COUNT } from "../records/redacted-receipt.ts";

/**
 * Which parts of a known total may be told once the cases have gone. Small ones may not, and no sum may give one away: what
 * is left out is two parts at least, of five cases at least together, and more cases than parts, as none is empty. So the next
 * smallest are left out with them.
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
    const safe = parts === 0 || (parts >= 2 && cases >= SMALLEST_COUNT && cases > parts);
    if (count >= SMALLEST_COUNT && safe) break;
    parts += 1;
    cases += count;
  }
  const leftOut = new Set(smallestFirst.slice(0, parts));
  return counts.map((_, place) => !leftOut.has(place));
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
