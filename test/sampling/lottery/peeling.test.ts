import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateHolds } from "../../../src/sampling/lottery/certificate.ts";
import { allMarginsRight } from "../../../src/sampling/lottery/cost.ts";
import { peeledLottery } from "../../../src/sampling/lottery/peeling.ts";
import { roundingProblem } from "../../../src/sampling/lottery/rounding-problem.ts";
import { generator } from "../../../src/sampling/ticket.ts";
import { cellSizes } from "./populations.ts";

/** Cells with uniform levels: as many active ones as a list of this size can have. */
function uniformCells(eligible: number, levels: readonly number[]) {
  const random = generator("uniform", eligible);
  const sizes = new Map<string, { levels: string[]; eligible: number }>();
  for (let index = 0; index < eligible; index++) {
    const own = levels.map((count, v) => `${v}-${Math.floor(random() * count)}`);
    const cell = sizes.get(own.join()) ?? { levels: own, eligible: 0 };
    cell.eligible++;
    sizes.set(own.join(), cell);
  }
  return [...sizes.values()];
}

describe("a peeled lottery", () => {
  test("gives every cell its exact share in whole weights that add up to N, whatever the cells", () => {
    fc.assert(
      fc.property(cellSizes(14), ({ cells, drawn }) => {
        const problem = roundingProblem(cells, drawn);
        fc.pre(problem.active.length > 1);
        const { allocations, weights } = peeledLottery(problem);
        expect(weights.reduce((sum, one) => sum + one, 0n)).toBe(BigInt(problem.eligible));
        expect(certificateHolds(problem, allocations, weights)).toBe(true);
        for (const one of allocations) expect(one.reduce((sum, cell) => sum + cell, 0)).toBe(problem.size);
      }),
    );
  });

  test.each([
    [150, 60, [4, 3, 4, 4]],
    [1000, 97, [4, 3, 4, 4]],
    [10_000, 3333, [4, 3, 4, 4]],
    [300, 200, [4, 3, 5, 5]],
  ])(
    "of %i cases of which %i are drawn, uniform over %j levels, has every one-way margin right in every draw",
    (eligible, drawn, levels) => {
      const problem = roundingProblem(uniformCells(eligible, levels), drawn);
      const { allocations, weights } = peeledLottery(problem);
      expect(problem.active.length).toBeGreaterThan(100);
      expect(certificateHolds(problem, allocations, weights)).toBe(true);
      expect(allocations.every((one) => allMarginsRight(problem, one, 1))).toBe(true);
      expect(allocations.length).toBeLessThanOrEqual(problem.active.length + problem.margins.length);
    },
  );
});
