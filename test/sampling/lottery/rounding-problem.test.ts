import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { roundingProblem } from "../../../src/sampling/lottery/rounding-problem.ts";
import { cellSizes } from "./populations.ts";

describe("the rounding problem of a domain", () => {
  test("by hand: five cases in three cells, three to draw", () => {
    const cells = [
      { levels: ["f", "x"], eligible: 1 },
      { levels: ["m", "x"], eligible: 2 },
      { levels: ["m", "y"], eligible: 2 },
    ];
    // Shares 3/5, 6/5 and 6/5: bases 0, 1 and 1, remainders 3, 1 and 1 fifths, one place to give.
    const problem = roundingProblem(cells, 3);
    expect(problem).toMatchObject({ eligible: 5, base: [0, 1, 1], active: [0, 1, 2], remainder: [3, 1, 1], size: 1 });
    const marginsOfLast = [...nth(problem.marginsOf, 2)].map((margin) => problem.margins[margin]);
    expect(marginsOfLast).toEqual([
      { ways: 1, low: 0, high: 1 },
      { ways: 1, low: 0, high: 1 },
      { ways: 2, low: 0, high: 1 },
    ]);
  });

  test("is in whole numbers that agree with the shares", () => {
    fc.assert(
      fc.property(cellSizes(), ({ cells, drawn }) => {
        const { eligible, base, active, remainder, size, margins, marginsOf } = roundingProblem(cells, drawn);
        expect(eligible).toBe(cells.reduce((sum, cell) => sum + cell.eligible, 0));
        const left = cells.map(
          (cell, c) => BigInt(drawn) * BigInt(cell.eligible) - BigInt(nth(base, c)) * BigInt(eligible),
        );
        expect(left.every((one) => one >= 0n && one < BigInt(eligible))).toBe(true);
        expect(active).toEqual(cells.flatMap((_, c) => (nth(left, c) > 0n ? [c] : [])));
        expect(remainder.map(BigInt)).toEqual(active.map((c) => left[c]));
        expect(Number.isInteger(size)).toBe(true);
        expect(base.reduce((sum, one) => sum + one, 0) + size).toBe(drawn);
        margins.forEach(({ low, high }, m) => {
          const sum = remainder.reduce((total, one, a) => (nth(marginsOf, a).includes(m) ? total + one : total), 0);
          expect(low * eligible <= sum && sum <= high * eligible && high - low === (sum % eligible === 0 ? 0 : 1)).toBe(
            true,
          );
        });
      }),
    );
  });

  test("floors and ceilings, with the bases, are those of the margin's exact share", () => {
    fc.assert(
      fc.property(cellSizes(), ({ cells, drawn }) => {
        const { eligible, base, active, margins, marginsOf } = roundingProblem(cells, drawn);
        for (const v of [0, 1]) {
          for (const [a, c] of active.entries()) {
            const level = nth(cells, c).levels[v];
            const inMargin = cells.flatMap((cell, d) => (cell.levels[v] === level ? [d] : []));
            const share = (drawn * inMargin.reduce((sum, d) => sum + nth(cells, d).eligible, 0)) / eligible;
            const certain = inMargin.reduce((sum, d) => sum + nth(base, d), 0);
            const { low, high } = nth(margins, nth(nth(marginsOf, a), v));
            expect([certain + low, certain + high]).toEqual([Math.floor(share + 1e-9), Math.ceil(share - 1e-9)]);
          }
        }
      }),
    );
  });

  test("of no cells has nothing to round", () => {
    expect(roundingProblem([], 0)).toMatchObject({ eligible: 0, active: [], size: 0, margins: [] });
  });
});
