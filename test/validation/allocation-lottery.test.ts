import { describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { levelOf } from "../../src/sampling/plan/levels.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { type Design, designOf, placesOf } from "../support/fairness.ts";
import { referencePopulations } from "../support/populations.ts";

const { stratification } = shippedSpecification("youth-2018");
const designs = referencePopulations().map(designOf);
const EXCEPTION = "pop_008_21_oocd";

/** The two-way margins of a design: for each, its exact share and what each allocation gives it. */
function twoWayMargins({ population, cells, lottery }: Design) {
  const { variables } = stratification;
  const margins = new Map<string, { share: number; cells: number[] }>();
  cells.forEach((cell, c) => {
    for (let v = 0; v < variables.length; v++) {
      for (let w = v + 1; w < variables.length; w++) {
        const key = JSON.stringify([v, w, cell.levels[v], cell.levels[w]]);
        const margin = margins.get(key) ?? { share: 0, cells: [] };
        margin.share += (population.drawn * cell.members.length) / population.cases.length;
        margin.cells.push(c);
        margins.set(key, margin);
      }
    }
  });
  const places = lottery.allocations.map((_, s) => placesOf(lottery, s));
  const total = lottery.weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  return [...margins.values()].map(({ share, cells: inMargin }) => ({
    share,
    given: places.map((one, s) => ({
      cases: inMargin.reduce((sum, c) => sum + nth(one, c), 0),
      weight: Number((BigInt(nth(lottery.weights, s)) * 1_000_000n) / total) / 1e6,
    })),
  }));
}

describe("the allocation lottery on the 65 reference populations", () => {
  test("there are 65, with high and very high as one level", () => {
    expect(designs).toHaveLength(65);
    for (const { population, cells } of designs) {
      expect(cells.some((cell) => cell.levels.includes("very-high"))).toBe(false);
      expect(population.cases.every((one) => levelOf(one, "riskOfSeriousHarm", stratification) !== "very-high")).toBe(
        true,
      );
    }
  });

  test.each(designs.map((design) => [design.population.name, design] as const))(
    "%s: every allocation fills the sample, and whole numbers prove that every case has the same chance",
    (_, { population, cells, lottery }) => {
      const N = BigInt(population.cases.length);
      const total = lottery.weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
      lottery.allocations.forEach((_, s) => {
        expect(placesOf(lottery, s).reduce((sum, one) => sum + one, 0)).toBe(population.drawn);
      });
      cells.forEach((cell, c) => {
        const places = lottery.weights.reduce(
          (sum, weight, s) => sum + BigInt(weight) * BigInt(nth(placesOf(lottery, s), c)),
          0n,
        );
        expect(N * places).toBe(BigInt(population.drawn) * BigInt(cell.members.length) * total);
      });
    },
  );

  test("every one-way margin is right in every draw, but in the one population where no design can do better than 0.75", () => {
    const short = designs.filter(({ lottery }) => lottery.probabilityAllMargins < 1);
    expect(short.map(({ population, lottery }) => [population.name, lottery.probabilityAllMargins])).toEqual([
      [EXCEPTION, 0.75],
    ]);
  });

  test("the probability it states is the one that its allocations give, margin by margin", () => {
    for (const { population, cells, lottery } of designs) {
      const total = lottery.weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
      let right = 0n;
      lottery.allocations.forEach((_, s) => {
        const places = placesOf(lottery, s);
        const holds = stratification.variables.every((_, v) =>
          [...new Set(cells.map((cell) => cell.levels[v]))].every((level) => {
            const inMargin = [...cells.keys()].filter((c) => nth(cells, c).levels[v] === level);
            const size = inMargin.reduce((sum, c) => sum + nth(cells, c).members.length, 0);
            const given = inMargin.reduce((sum, c) => sum + nth(places, c), 0);
            return Math.abs(given * population.cases.length - population.drawn * size) < population.cases.length;
          }),
        );
        if (holds) right += BigInt(nth(lottery.weights, s));
      });
      expect(Number((right * 1_000_000n) / total) / 1e6).toBeCloseTo(lottery.probabilityAllMargins, 5);
    }
  });

  test("all two-way margins are right in at least 0.928 of draws on average", () => {
    const mean = designs.reduce((sum, { lottery }) => sum + lottery.probabilityAllTwoWayMargins, 0) / designs.length;
    expect(mean).toBeGreaterThanOrEqual(0.928);
  });

  test("at least 0.997 of two-way margins are at the floor or the ceiling, and none is more than 1.7 cases away", () => {
    const margins = designs.flatMap(twoWayMargins);
    const right = margins.map(({ share, given }) =>
      given.reduce((sum, { cases, weight }) => sum + (Math.abs(cases - share) < 1 - 1e-9 ? weight : 0), 0),
    );
    expect(right.reduce((sum, one) => sum + one, 0) / margins.length).toBeGreaterThanOrEqual(0.997);
    const worst = Math.max(...margins.flatMap(({ share, given }) => given.map(({ cases }) => Math.abs(cases - share))));
    expect(worst).toBeLessThanOrEqual(1.7);
  });
});
