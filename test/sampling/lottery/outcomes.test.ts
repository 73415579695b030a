import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { buildLottery } from "../../../src/sampling/lottery/allocation-lottery.ts";
import { jointChances } from "../../../src/sampling/lottery/joint-chances.ts";
import { outcomesOf } from "../../../src/sampling/lottery/outcomes.ts";
import { type DomainLottery, placesUnder } from "../../../src/sampling/lottery/places.ts";

/** Domains small enough that every sample can be written down. */
const domains = fc
  .uniqueArray(
    fc.record({
      levels: fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("x", "y", "z"), fc.constantFrom("1", "2")),
      eligible: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ levels }) => levels.join(), minLength: 1, maxLength: 6 },
  )
  .chain((cells) => {
    const eligible = cells.reduce((sum, cell) => sum + cell.eligible, 0);
    return fc.integer({ min: 0, max: eligible }).map((drawn): DomainLottery => {
      return { drawn, eligible, lottery: buildLottery(cells, drawn) };
    });
  });

/** Every sample that can come out with its chance; cases are known by their places, cell after cell. */
function everySample(domain: DomainLottery): { readonly cases: readonly number[]; readonly chance: number }[] {
  const { cells, allocations, weights } = domain.lottery;
  const total = weights.reduce((sum, weight) => sum + Number(weight), 0);
  let next = 0;
  const members = cells.map(({ eligible }) => Array.from({ length: eligible }, () => next++));
  return allocations.flatMap((allocation, s) => {
    let samples: number[][] = [[]];
    placesUnder(domain, allocation).forEach((places, c) => {
      samples = samples.flatMap((sample) => subsets(nth(members, c), places).map((some) => [...sample, ...some]));
    });
    return samples.map((cases) => ({ cases, chance: Number(nth(weights, s)) / total / samples.length }));
  });
}

/** The chance of each pair of cases to be sampled together, where it has any. */
function togetherIn(samples: ReturnType<typeof everySample>): Map<string, number> {
  const together = new Map<string, number>();
  for (const { cases, chance } of samples) {
    for (const pair of pairsOf(cases)) together.set(pair.join(" "), (together.get(pair.join(" ")) ?? 0) + chance);
  }
  return together;
}

function pairsOf(cases: readonly number[]): [number, number][] {
  return cases.flatMap((a) => cases.flatMap((b): [number, number][] => (a < b ? [[a, b]] : [])));
}

function subsets(members: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return members.flatMap((first, at) => subsets(members.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

describe("what else could have come out", () => {
  test("is what writing down every sample counts", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const samples = everySample(domain);
        const together = togetherIn(samples);
        const pairs = (domain.eligible * (domain.eligible - 1)) / 2;
        const outcomes = outcomesOf(domain);
        expect(outcomes.samples).toBe(String(new Set(samples.map(({ cases }) => cases.join())).size));
        expect(outcomes.pairs).toBe(pairs);
        expect(outcomes.neverTogether).toBe(pairs - together.size);

        const cellOf = domain.lottery.cells.flatMap(({ eligible }, c) => Array<number>(eligible).fill(c));
        const joint = jointChances(domain);
        for (const [a, b] of pairsOf([...cellOf.keys()])) {
          const chance = together.get(`${a} ${b}`) ?? 0;
          expect(nth(nth(joint, nth(cellOf, a)), nth(cellOf, b))).toBeCloseTo(chance, 9);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("joint chances with each other case add up to n - 1 times a case's own", () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const { drawn, eligible, lottery } = domain;
        jointChances(domain).forEach((row, a) => {
          const sum = row.reduce(
            (total, chance, b) => total + chance * (nth(lottery.cells, b).eligible - (a === b ? 1 : 0)),
            0,
          );
          expect(sum).toBeCloseTo((drawn - 1) * (drawn / eligible) * (drawn === 0 ? 0 : 1), 9);
        });
      }),
    );
  });

  test("entropy is that of the weights, however long they are", () => {
    const weighed = (...weights: string[]) => {
      const cells = weights.map(() => ({ eligible: 1, base: 0 }));
      const allocations = weights.map((_, s) => weights.map((_, c) => (c === s ? "1" : "0")).join(""));
      return outcomesOf({ drawn: 1, eligible: weights.length, lottery: { cells, allocations, weights } }).entropy;
    };
    expect(weighed("1")).toBe(0);
    expect(weighed("1", "1")).toBe(1);
    expect(weighed("1", "2", "1")).toBe(1.5);
    expect(weighed("1", "9")).toBe(0.469);
    expect(weighed(`1${"0".repeat(900)}`, `1${"0".repeat(900)}`, "1")).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 12 }), (weights) => {
        const total = weights.reduce((sum, one) => sum + one, 0);
        const bits = weights.reduce((sum, one) => sum - (one / total) * Math.log2(one / total), 0);
        expect(weighed(...weights.map(String))).toBeCloseTo(bits, 2);
      }),
    );
  });
});
