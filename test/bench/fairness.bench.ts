import { canonicalJson } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { shuffled } from "../../src/sampling/lottery/columns.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { aList, INSPECTION_DATE } from "../support/cases.ts";
import {
  type Design,
  designOf,
  rememberedDraws,
  sampledBy,
  sampledByLargestRemainder,
  testEqualChance,
} from "../support/fairness.ts";
import { inventedCases } from "../support/invented.ts";
import { testPairs } from "../support/pairs.ts";
import { referencePopulation, referencePopulations } from "../support/populations.ts";
import { printTable } from "./measure.ts";

const FULL = process.argv.includes("--full");
const SEEDS = FULL ? 20_000 : 2000;
const SHUFFLES = FULL ? 10_000 : 1000;
/** Of every size, with many allocations and with few; one that no design balances in every draw. */
const POPULATIONS = [
  "pop_008_21_oocd",
  "pop_015_01_oocd",
  "pop_025_01_oocd",
  "pop_025_05_oocd",
  "pop_040_04_court",
  "pop_040_03_oocd",
  "pop_060_01_oocd",
  "pop_060_02_court",
  "pop_100_06_court",
  "pop_200_01_oocd",
];

/**
 * The long simulations behind the claims: equal chance, pairs, neighbouring seeds, indifference to the order of rows, few changes on a
 * correction. With `--full` over 20,000 seeds and 10,000 shuffles.
 */
export function run(): void {
  const designs = POPULATIONS.map((name) => designOf(referencePopulation(name)));
  console.log(`Equal chance, pairs and neighbouring seeds over ${SEEDS} seeds:`);
  printTable(
    [
      "population",
      "n of N",
      "never drawn",
      "worst case (s.e.)",
      "p",
      "worst pair (s.e.)",
      "impossible pairs",
      "drawn",
      "neighbours (s.e.)",
    ],
    designs.map(fairnessOf),
  );
  console.log("Largest remainder over the same seeds, which must fail:");
  printTable(["population", "never drawn", "worst case (s.e.)", "p"], designs.map(remainderOf));
  rowOrder();
  corrections();
}

function fairnessOf(design: Design): (string | number)[] {
  const { samples, test } = rememberedDraws(design, SEEDS);
  const { neverDrawn, worstDeviation, pValue } = test;
  const pairs = testPairs(design, samples);
  const { name, drawn, cases } = design.population;
  return [
    name,
    `${drawn} of ${cases.length}`,
    neverDrawn,
    worstDeviation.toFixed(2),
    pValue.toFixed(3),
    pairs.worstDeviation.toFixed(2),
    pairs.impossible,
    pairs.impossibleDrawn,
    pairs.neighbours.toFixed(2),
  ];
}

function remainderOf(design: Design): (string | number)[] {
  const { neverDrawn, worstDeviation, pValue } = testEqualChance(design, SEEDS, sampledByLargestRemainder);
  return [design.population.name, neverDrawn, worstDeviation.toFixed(2), pValue.toPrecision(2)];
}

function rowOrder(): void {
  const cases = [...inventedCases("court", 14), ...inventedCases("outOfCourt", 12)];
  const request = inspectionRequest({ inspectionDate: INSPECTION_DATE });
  const random = generator("bench", "shuffles");
  const results = new Set<string>();
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    const order = shuffled(cases.length, random).map((index) => nth(cases, index));
    results.add(canonicalJson(drawSample(aList(...order), request, readSeed("demo", "supplied"))));
  }
  console.log(
    `${SHUFFLES} shuffles of ${cases.length} rows: ${results.size} distinct draw${results.size === 1 ? "" : "s"}`,
  );
}

function corrections(): void {
  const seeds = ["one", "two", "three", "four", "five"];
  const ofSixty = referencePopulations().filter((one) => one.cases.length === 60);
  const rows = ofSixty.map((population) => {
    const design = designOf(population);
    let changed = 0;
    for (const removed of population.cases) {
      const corrected = designOf({ ...population, cases: population.cases.filter((one) => one !== removed) });
      for (const seed of seeds) {
        const before = new Set(sampledBy(design, seed));
        changed += sampledBy(corrected, seed).filter((caseId) => !before.has(caseId)).length;
      }
    }
    return { population, changed: changed / (population.cases.length * seeds.length) };
  });
  console.log(
    `One case removed and the draw repeated: cases that change, on average over every case and ${seeds.length} seeds:`,
  );
  printTable(
    ["population", "sample", "changed"],
    rows.map(({ population, changed }) => [population.name, population.drawn, changed.toFixed(2)]),
  );
  console.log(`mean ${(rows.reduce((sum, { changed }) => sum + changed, 0) / rows.length).toFixed(2)}`);
}
