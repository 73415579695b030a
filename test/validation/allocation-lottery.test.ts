import { describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { levelOf } from "../../src/sampling/plan/levels.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { METHODS } from "../../src/sampling/vocabulary.ts";
import { type Design, designOf, placesOf, reachedBy } from "../support/fairness.ts";
import { ownPopulations } from "../support/own-populations.ts";
import { referencePopulations } from "../support/populations.ts";

const { stratification } = shippedSpecification("youth-2018");
const designs = referencePopulations().map((one) => designOf(one));
const EXCEPTION = "pop_008_21_oocd";

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
    expect(reachedBy(designs).pairsRight).toBeGreaterThanOrEqual(0.928);
  });

  test("at least 0.997 of two-way margins are at the floor or the ceiling, and none is more than 1.7 cases away", () => {
    expect(reachedBy(designs).marginsRight).toBeGreaterThanOrEqual(0.997);
    expect(reachedBy(designs).furthest).toBeLessThanOrEqual(1.7);
  });
});

describe("the two methods on populations that they were not made with", () => {
  // `npm run bench -- bars` does the same with two hundred.
  const populations = ownPopulations(30);
  const [first, second] = METHODS.map((method) => populations.map((one) => designOf(one, method)));
  const isLarge = ({ lottery }: Design) => lottery.active.length > 60;

  test("build the same lotteries where up to 60 cells are active", () => {
    const others = first!.filter((design) => !isLarge(design)).map(({ lottery }) => lottery);
    expect(others.length).toBeGreaterThan(40);
    expect(second!.filter((design) => !isLarge(design)).map(({ lottery }) => lottery)).toEqual(others);
  });

  test("with more, the second has pairs of levels right where the first has single variables right alone", () => {
    const [before, after] = [first!.filter(isLarge), second!.filter(isLarge)];
    expect(after.length).toBeGreaterThan(4);
    expect(after.every(({ lottery }) => lottery.stages[0] === "lottery")).toBe(true);
    expect(after.every(({ lottery }) => lottery.probabilityAllMargins === 1)).toBe(true);
    expect(reachedBy(before).pairsRight).toBeLessThan(0.5);
    expect(reachedBy(after).pairsRight).toBeGreaterThan(0.95);
    expect(reachedBy(after).furthest).toBeLessThanOrEqual(1.7);
  });
});
