import { nth } from "../../src/base/lists.ts";
import { generator } from "../../src/sampling/ticket.ts";
import type { Design } from "./fairness.ts";

/** Other ways of drawing the same sample, to compare the lottery with: each gives the references that one seed samples. */

/** Madow's systematic sampling of the list sorted by cell, from a random start. */
export function sampledSystematically({ population, cells }: Design, seed: string): string[] {
  const sorted = cells.flatMap(({ members }) => members);
  const [all, n] = [sorted.length, population.drawn];
  const start = generator("peers", "systematic", population.name, seed)();
  // The case at a place covers [place n/N, (place + 1) n/N); one is sampled where the comb start, start + 1 … has a tooth.
  return sorted.flatMap(({ caseId }, place) => {
    const [from, to] = [(place * n) / all, ((place + 1) * n) / all];
    return Math.ceil(to - start) > Math.ceil(from - start) ? [caseId] : [];
  });
}

/** Each cell by itself: its exact share rounded up or down by chance, so that the size is right on average only. */
export function sampledByIndependentRounding({ population, cells }: Design, seed: string): string[] {
  const random = generator("peers", "rounding", population.name, seed);
  return cells.flatMap(({ members }) => {
    const share = (population.drawn * members.length) / population.cases.length;
    const places = Math.floor(share + random());
    return chosen(
      members.map(({ caseId }) => caseId),
      places,
      random,
    );
  });
}

/** A simple random sample. */
export function sampledSimply({ population }: Design, seed: string): string[] {
  const references = population.cases.map(({ caseId }) => caseId);
  return chosen(references, population.drawn, generator("peers", "simple", population.name, seed));
}

function chosen(references: readonly string[], places: number, random: () => number): string[] {
  const left = [...references];
  return Array.from({ length: places }, () => nth(left.splice(Math.floor(random() * left.length), 1), 0));
}

/** Whether all one-way (or two-way) margins of a sample are at the floor or the ceiling of their exact shares. */
export function marginsRight({ population, cells }: Design, sample: ReadonlySet<string>, ways: 1 | 2): boolean {
  const margins = new Map<string, { eligible: number; drawn: number }>();
  for (const { levels, members } of cells) {
    const drawn = members.filter(({ caseId }) => sample.has(caseId)).length;
    for (const key of marginKeys(levels, ways)) {
      const margin = margins.get(key) ?? { eligible: 0, drawn: 0 };
      margins.set(key, { eligible: margin.eligible + members.length, drawn: margin.drawn + drawn });
    }
  }
  const all = population.cases.length;
  return [...margins.values()].every(({ eligible, drawn }) => {
    const product = population.drawn * eligible;
    return drawn * all > product - all && drawn * all < product + all;
  });
}

function marginKeys(levels: readonly string[], ways: 1 | 2): string[] {
  const single = levels.map((level, v) => JSON.stringify([v, level]));
  if (ways === 1) return single;
  return levels.flatMap((first, v) =>
    levels.slice(v + 1).map((second, d) => JSON.stringify([v, first, v + 1 + d, second])),
  );
}
