import { leading, nth } from "../../src/base/lists.ts";
import { buildLottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import { METHODS } from "../../src/sampling/vocabulary.ts";
import { cellSizesOf, designOf, reachedBy, sampledByLargestRemainder } from "../support/fairness.ts";
import { ownPopulations } from "../support/own-populations.ts";
import { type Population, referencePopulations } from "../support/populations.ts";
import { medianMs, printTable, rounded } from "./measure.ts";

/** The reference populations one by one size: what the lottery reaches, and how long a build takes beside largest remainder; then both methods on these and others. */
export function run(): void {
  const populations = referencePopulations();
  const sizes = [...new Set(populations.map((one) => one.cases.length))];
  const rows = sizes.map((size) => {
    const ofSize = populations.filter((one) => one.cases.length === size);
    const designs = ofSize.map((one) => designOf(one));
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const design = (index: number) => nth(designs, index % designs.length);
    const times = medianMs([
      (index) => sampledByLargestRemainder(design(index), `${index}`),
      (index) => buildLottery(cellSizesOf(design(index)), design(index).population.drawn),
    ]);
    const [remainder, build] = leading(times, 2);
    return [
      size,
      ofSize.length,
      mean(designs.map(({ lottery }) => lottery.active.length)).toFixed(0),
      mean(designs.map(({ lottery }) => lottery.probabilityAllMargins)).toFixed(4),
      mean(designs.map(({ lottery }) => lottery.probabilityAllTwoWayMargins)).toFixed(4),
      rounded(build),
      rounded(build / remainder),
    ];
  });
  printTable(
    ["eligible", "populations", "active cells", "P(one-way right)", "P(two-way right)", "build ms", "build/remainder"],
    rows,
  );
  printReached("the reference populations", populations);
  printReached("200 populations of invented teams", ownPopulations());
}

function printReached(name: string, populations: readonly Population[]): void {
  for (const method of METHODS) {
    const designs = populations.map((one) => designOf(one, method));
    const certain = designs.filter(({ lottery }) => lottery.probabilityAllMargins === 1).length;
    const { pairsRight, marginsRight, furthest } = reachedBy(designs);
    console.log(
      `${name} by ${method}: one-way margins certain in ${certain} of ${designs.length}; two-way margins all right in ${pairsRight.toFixed(4)} of draws on average, each in ${marginsRight.toFixed(4)}, none more than ${furthest.toFixed(2)} cases away`,
    );
  }
}
