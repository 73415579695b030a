import { expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { cellsOf } from "../../../src/sampling/plan/cells.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { designOf, sampledBy } from "../../support/fairness.ts";
import { referencePopulation } from "../../support/populations.ts";

const { stratification } = shippedSpecification("youth-2018");

test("one case removed from a list of 60 moves at most 5 of the 29 sampled on average", () => {
  const population = referencePopulation("pop_060_01_oocd");
  const whole = designOf(population);
  expect([population.cases.length, cellsOf(population.cases, stratification).length > 1]).toEqual([60, true]);
  const seeds = Array.from({ length: 50 }, (_, seed) => `correction ${seed}`);
  const before = seeds.map((seed) => new Set(sampledBy(whole, seed)));
  let changed = 0;
  population.cases.forEach((removed) => {
    const cases = population.cases.filter((one) => one !== removed);
    const corrected = designOf({ ...population, cases });
    seeds.forEach((seed, s) => {
      changed += sampledBy(corrected, seed).filter((caseId) => !nth(before, s).has(caseId)).length;
    });
  });
  expect(changed / (60 * seeds.length)).toBeLessThanOrEqual(5);
});
