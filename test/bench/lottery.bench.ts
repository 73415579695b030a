import { leading, nth } from "../../src/base/lists.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { buildLottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { aList, INSPECTION_DATE } from "../support/cases.ts";
import { cellSizesOf, designOf, sampledByLargestRemainder } from "../support/fairness.ts";
import { inventedCases } from "../support/invented.ts";
import { sampledSimply } from "../support/peers.ts";
import type { Population } from "../support/populations.ts";
import { medianMs, printTable, rounded } from "./measure.ts";

const SIZES = [30, 60, 120, 300, 1000, 10_000];
const VARIANTS = 4;
const request = inspectionRequest({ inspectionDate: INSPECTION_DATE });

/** An invented court list of this size with the sample size that a list of twice the size would give it. */
function population(size: number, variant: number): Population {
  const cases = inventedCases("court", size, `bench ${variant}`);
  const plan = drawSample(aList(...cases), request, readSeed("size", "supplied"));
  return { name: `${size}`, domain: "court", cases, drawn: plan.domains.court!.drawn };
}

export function run(): void {
  const rows = SIZES.map((size) => {
    const populations = Array.from({ length: VARIANTS }, (_, variant) => population(size, variant));
    const designs = populations.map((one) => designOf(one));
    const design = (index: number) => nth(designs, index % VARIANTS);
    const lists = populations.map((one) => aList(...one.cases));

    // The floors: what selecting costs without balance, and what it costs with a spreadsheet's kind of balance. Then the lottery
    // anew, and a draw from a list whose lottery is known.
    const times = medianMs([
      (index) => sampledSimply(design(index), `${index}`),
      (index) => sampledByLargestRemainder(design(index), `${index}`),
      (index) => buildLottery(cellSizesOf(design(index)), design(index).population.drawn),
      (index) => drawSample(nth(lists, index % VARIANTS), request, readSeed(`${index}`, "supplied")),
    ]);
    const [simple, remainder, build, draw] = leading(times, 4);
    const active = designs.map(({ lottery }) => lottery.active.length);
    return [
      size,
      `${Math.min(...active)}-${Math.max(...active)}`,
      rounded(simple),
      rounded(remainder),
      rounded(build),
      rounded(draw),
      rounded(build / remainder),
      rounded(draw / remainder),
    ];
  });
  console.log(
    "One domain of invented cases in the published mix, 4 lists; milliseconds of work, medians of means that take turns, and ratios.",
  );
  printTable(
    [
      "eligible",
      "active cells",
      "simple random",
      "largest remainder",
      "lottery build",
      "draw, lottery known",
      "build/remainder",
      "draw/remainder",
    ],
    rows,
  );
}
