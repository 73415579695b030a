import { nth } from "../../src/base/lists.ts";
import { buildLottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import { cellSizesOf, designOf } from "../support/fairness.ts";
import { referencePopulations } from "../support/populations.ts";
import { meanMs, printTable, rounded } from "./measure.ts";

/** The reference populations one by one size: what the lottery reaches, and how long a build takes. */
export function run(): void {
  const populations = referencePopulations();
  const sizes = [...new Set(populations.map((one) => one.cases.length))];
  const rows = sizes.map((size) => {
    const ofSize = populations.filter((one) => one.cases.length === size);
    const designs = ofSize.map(designOf);
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    return [
      size,
      ofSize.length,
      mean(designs.map(({ lottery }) => lottery.active.length)).toFixed(0),
      mean(designs.map(({ lottery }) => lottery.probabilityAllMargins)).toFixed(4),
      mean(designs.map(({ lottery }) => lottery.probabilityAllTwoWayMargins)).toFixed(4),
      rounded(
        meanMs(
          (index) => {
            const design = nth(designs, index % designs.length);
            return buildLottery(cellSizesOf(design), design.population.drawn);
          },
          { warmUp: ofSize.length, least: 3 * ofSize.length },
        ),
      ),
    ];
  });
  printTable(["eligible", "populations", "active cells", "P(one-way right)", "P(two-way right)", "build ms"], rows);
  const all = populations.map((one) => designOf(one).lottery);
  const certain = all.filter((lottery) => lottery.probabilityAllMargins === 1).length;
  const twoWay = all.reduce((sum, lottery) => sum + lottery.probabilityAllTwoWayMargins, 0) / all.length;
  console.log(
    `one-way margins certain in ${certain} of ${all.length}; two-way margins all right in ${twoWay.toFixed(4)} of draws on average`,
  );
}
