import { canonicalJson } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { shuffled } from "../../src/sampling/lottery/columns.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { aList, INSPECTION_DATE } from "../support/cases.ts";
import { designOf, sampledBy, sampledByLargestRemainder, testEqualChance } from "../support/fairness.ts";
import { inventedCases } from "../support/invented.ts";
import { referencePopulation, referencePopulations } from "../support/populations.ts";
import { printTable } from "./measure.ts";

const SEEDS = 20_000;
const SHUFFLES = 10_000;

/** The long simulations behind the claims: equal chance, indifference to the order of rows, few changes on a correction. */
export function run(): void {
  equalChance();
  rowOrder();
  corrections();
}

function equalChance(): void {
  const rows = ["pop_025_05_oocd", "pop_060_01_oocd", "pop_100_06_court"].flatMap((name) => {
    const design = designOf(referencePopulation(name));
    const row = (method: string, sample: typeof sampledBy) => {
      const { neverDrawn, worstDeviation, pValue } = testEqualChance(design, SEEDS, sample);
      return [name, method, neverDrawn, worstDeviation.toFixed(2), pValue.toPrecision(2)];
    };
    return [row("allocation lottery", sampledBy), row("largest remainder", sampledByLargestRemainder)];
  });
  console.log(`Equal chance over ${SEEDS} seeds:`);
  printTable(["population", "method", "never drawn", "worst deviation (s.e.)", "p (Satterthwaite)"], rows);
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
