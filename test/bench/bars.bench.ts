import { leading, nth } from "../../src/base/lists.ts";
import { buildLottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import { cellSizesOf, designOf, sampledByLargestRemainder } from "../support/fairness.ts";
import { referencePopulations } from "../support/populations.ts";
import { medianMs, printTable, rounded } from "./measure.ts";

/** The reference populations one by one size: what the lottery reaches, and how long a build takes beside largest remainder. */
export function run(): void {
  const populations = referencePopulations();
  const sizes = [...new Set(populations.map((one) => one.cases.length))];
  const rows = sizes.map((size) => {
    const ofSize = populations.filter((one) => one.cases.length === size);
    const designs = ofSize.map(designOf);
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
  const all = populations.map((one) => designOf(one).lottery);
  const certain = all.filter((lottery) => lottery.probabilityAllMargins === 1).length;
  const twoWay = all.reduce((sum, lottery) => sum + lottery.probabilityAllTwoWayMargins, 0) / all.length;
  console.log(
    `one-way margins certain in ${certain} of ${all.length}; two-way margins all right in ${twoWay.toFixed(4)} of draws on average`,
  );
}
