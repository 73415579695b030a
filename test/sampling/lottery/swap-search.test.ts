import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { everyAllocation } from "../../../src/sampling/lottery/columns.ts";
import {
  type Allocation,
  allMarginsRight,
  cost,
  marginCounts,
  strictCost,
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
        const end = new SwapSearch(problem).ascend(start, duals);
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
          expect(strictCost(problem, allocation)).toBe(oneWay ? price : price + 100);
          expect(marginCounts(problem, allocation).reduce((sum, one) => sum + one, 0)).toBe(
            problem.size * (problem.marginsOf[0]?.length ?? 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
