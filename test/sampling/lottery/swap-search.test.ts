import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { everyAllocation, shuffled } from "../../../src/sampling/lottery/columns.ts";
import {
  type Allocation,
  allMarginsRight,
  cost,
  marginCounts,
  misfit,
  strictCostOfMisfit,
} from "../../../src/sampling/lottery/cost.ts";
import { type RoundingProblem, roundingProblem } from "../../../src/sampling/lottery/rounding-problem.ts";
import { SwapSearch } from "../../../src/sampling/lottery/swap-search.ts";
import { generator } from "../../../src/sampling/ticket.ts";
import { cellSizes } from "./populations.ts";

/** dual . x - cost(x) from its definition, margin by margin. */
function worthOf(problem: RoundingProblem, allocation: Allocation, duals: Float64Array): number {
  const all = [...problem.active.keys()];
  const places = (cells: number[]) => cells.reduce((sum, a) => sum + nth(allocation, a), 0);
  const outside = (ways: 1 | 2) =>
    problem.margins.flatMap(({ low, high, ...margin }, m) => {
      const count = places(all.filter((a) => nth(problem.marginsOf, a).includes(m)));
      return margin.ways !== ways ? [] : [count < low ? low - count : count > high ? count - high : 0];
    });
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const squares = sum(outside(2).map((one) => one ** 2));
  const price = 10 * sum(outside(1)) + (squares > 0 ? 1 + 0.2 * squares : 0);
  return all.reduce((sum, a) => sum + nth(duals, a) * nth(allocation, a), 0) - price;
}

/** The search by its definition: every swap priced whole, the first of the best ones made. */
function climbed(problem: RoundingProblem, from: Allocation, duals: Float64Array): Allocation {
  const allocation = from.slice();
  const cells = [...allocation.keys()];
  const ones = cells.filter((cell) => allocation[cell]);
  const zeros = cells.filter((cell) => !allocation[cell]);
  for (;;) {
    let best = 1e-9 - cost(problem, allocation);
    let found: readonly [number, number] | null = null;
    for (const [o, out] of ones.entries()) {
      for (const [z, into] of zeros.entries()) {
        const after = cost(problem, allocation.with(out, 0).with(into, 1));
        const value = nth(duals, into) - nth(duals, out) - after;
        if (value > best) [best, found] = [value, [o, z]];
      }
    }
    if (!found) return allocation;
    const [o, z] = found;
    const [out, into] = [nth(ones, o), nth(zeros, z)];
    allocation[out] = 0;
    allocation[into] = 1;
    ones[o] = into;
    zeros[z] = out;
  }
}

const problems = cellSizes(12)
  .map(({ cells, drawn }) => roundingProblem(cells, drawn))
  .filter((problem) => problem.active.length > 1);

describe("the swap search", () => {
  test("climbs, keeps the number of places, leaves its start alone and stops where no swap gains", () => {
    fc.assert(
      fc.property(problems, fc.string(), (problem, key) => {
        const random = generator(key);
        const cells = problem.active.length;
        const duals = Float64Array.from({ length: cells }, () => 20 * random() - 10);
        const start = Uint8Array.from({ length: cells }, (_, a) => (a < problem.size ? 1 : 0));
        const before = start.slice();
        const search = new SwapSearch(problem);
        search.aim(duals);
        const end = search.ascend(start);
        expect(start).toEqual(before);
        expect(end.reduce((sum, one) => sum + one, 0)).toBe(problem.size);
        const reached = worthOf(problem, end, duals);
        expect(reached).toBeGreaterThanOrEqual(worthOf(problem, start, duals) - 1e-6);
        for (let out = 0; out < cells; out++) {
          for (let into = 0; into < cells; into++) {
            if (!end[out] || end[into]) continue;
            const swapped = end.slice();
            swapped[out] = 0;
            swapped[into] = 1;
            expect(worthOf(problem, swapped, duals)).toBeLessThanOrEqual(reached + 1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** From three random starts, and duals in halves, which make ties likely. */
function expectSwapsOfDefinition(problem: RoundingProblem, spread: number, random: () => number): void {
  const search = new SwapSearch(problem);
  for (let ascent = 0; ascent < 3; ascent++) {
    const duals = Float64Array.from(problem.active, () => Math.floor(spread * (random() - 0.5)) / 2);
    const start = new Uint8Array(problem.active.length);
    for (const cell of shuffled(problem.active.length, random).slice(0, problem.size)) start[cell] = 1;
    search.aim(duals);
    const end = search.ascend(start);
    expect(end).toEqual(climbed(problem, start, duals));
    expect(search.cost).toBe(cost(problem, end));
  }
}

const SPREADS = [0, 1, 8, 40, 2e6];

test("the swap search makes the very swaps of its definition, whatever the duals, and tells the cost it ends with", () => {
  fc.assert(
    fc.property(cellSizes(12), fc.string(), fc.constantFrom(...SPREADS), ({ cells, drawn }, key, spread) => {
      const problem = roundingProblem(cells, drawn);
      fc.pre(problem.active.length > 1);
      expectSwapsOfDefinition(problem, spread, generator(key));
    }),
    { numRuns: 100 },
  );
});

test.each(SPREADS)("so it does where more cells may enter than a word has bits, with duals of up to %i", (spread) => {
  const levels = ["a", "b", "c", "d"];
  const cells = levels.flatMap((one) =>
    levels.flatMap((other, o) =>
      levels.map((third, t) => ({ levels: [one, other, third], eligible: 1 + ((o * t) % 3) })),
    ),
  );
  const problem = roundingProblem(cells, 15);
  expect(problem.active.length - problem.size).toBeGreaterThan(32);
  expectSwapsOfDefinition(problem, spread, generator("many cells", spread));
});

describe("the cost of an allocation", () => {
  test("counts that any two-way margin is wrong, how far it is, and one-way margins before both; nothing where all are right", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const noDuals = new Float64Array(problem.active.length);
        for (const allocation of everyAllocation(problem.active.length, problem.size).slice(0, 40)) {
          const price = cost(problem, allocation);
          expect(price).toBeCloseTo(0 - worthOf(problem, allocation, noDuals), 9);
          const oneWay = allMarginsRight(problem, allocation, 1);
          expect(price === 0).toBe(oneWay && allMarginsRight(problem, allocation, 2));
          const wrong = misfit(problem, allocation);
          expect(strictCostOfMisfit(wrong.oneWay, wrong.twoWay)).toBe(oneWay ? price : price + 100);
          expect(marginCounts(problem, allocation).reduce((sum, one) => sum + one, 0)).toBe(
            problem.size * (problem.marginsOf[0]?.length ?? 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
