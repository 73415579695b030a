import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nth } from "../../src/base/lists.ts";
import { type Design, designOf, sampledBy, sampledByLargestRemainder } from "../support/fairness.ts";
import { marginsRight, sampledByIndependentRounding, sampledSimply, sampledSystematically } from "../support/peers.ts";
import { referencePopulations } from "../support/populations.ts";
import { printTable, rounded } from "./measure.ts";

const SEEDS = 60;
const LARGEST = 100;
const SCRIPT = fileURLToPath(new URL("peers.R", import.meta.url));

/** Samples of one population by one method, and how long they took in all. */
interface Drawn {
  readonly design: Design;
  readonly samples: readonly ReadonlySet<string>[];
  readonly ms: number;
}

const METHODS: Readonly<Record<string, (design: Design, seed: string) => string[]>> = {
  "simple random": sampledSimply,
  "largest remainder": sampledByLargestRemainder,
  "independent rounding": sampledByIndependentRounding,
  systematic: sampledSystematically,
  "allocation lottery": sampledBy,
};

/** The lottery beside other methods on the reference populations, each with the same number of draws; R's where R is installed. */
export function run(): void {
  const designs = referencePopulations()
    .filter((one) => one.cases.length <= LARGEST)
    .map((one) => designOf(one));
  const rows = Object.entries(METHODS).map(([name, sample]) =>
    row(
      name,
      designs.map((design) => drawnBy(design, sample)),
    ),
  );
  const cube = cubeOfR(designs);
  console.log(
    `${designs.length} reference populations of up to ${LARGEST} cases, ${SEEDS} draws of each by each method; a lottery is built once for its population.`,
  );
  printTable(
    ["method", "size right", "one-way right", "two-way right", "never drawn", "ms a draw"],
    [...rows, ...(typeof cube === "string" ? [] : cube)],
  );
  if (typeof cube === "string") console.log(cube);
}

function drawnBy(design: Design, sample: (design: Design, seed: string) => string[]): Drawn {
  const start = performance.now();
  const samples = Array.from({ length: SEEDS }, (_, seed) => new Set(sample(design, `peers ${seed}`)));
  return { design, samples, ms: performance.now() - start };
}

function row(name: string, drawn: readonly Drawn[]): (string | number)[] {
  const draws = drawn.reduce((sum, { samples }) => sum + samples.length, 0);
  const part = (holds: (design: Design, sample: ReadonlySet<string>) => boolean) => {
    const held = drawn.map(({ design, samples }) => samples.filter((sample) => holds(design, sample)).length);
    return (held.reduce((sum, one) => sum + one, 0) / draws).toFixed(3);
  };
  const never = drawn.map(
    ({ design, samples }) =>
      design.population.cases.filter(({ caseId }) => !samples.some((sample) => sample.has(caseId))).length,
  );
  const ms = drawn.reduce((sum, one) => sum + one.ms, 0);
  return [
    name,
    part(({ population }, sample) => sample.size === population.drawn),
    part((design, sample) => marginsRight(design, sample, 1)),
    part((design, sample) => marginsRight(design, sample, 2)),
    `${never.reduce((sum, one) => sum + one, 0)} of ${drawn.reduce((sum, { design }) => sum + design.population.cases.length, 0)}`,
    rounded(ms / draws),
  ];
}

/** The cube method by R's `sampling`, or why there is none. */
function cubeOfR(designs: readonly Design[]): (string | number)[][] | string {
  const asked = designs.map(({ population, cells }) => {
    const cases = cells.flatMap(({ levels, members }) => members.map(() => levels.join(" ")));
    return [`${cases.length} ${population.drawn} ${SEEDS}`, ...cases].join("\n");
  });
  const ran = spawnSync("Rscript", ["--vanilla", SCRIPT], {
    input: asked.join("\n"),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (ran.error)
    return "R is not installed (Debian: r-base-core, r-cran-sampling), so its cube method is not compared.";
  if (ran.status !== 0)
    return `R's package sampling did not run (Debian: r-cran-sampling), so it is not compared: ${ran.stderr.trim()}`;
  const lines = ran.stdout.trim().split("\n");
  return [
    ["1", "cube (R), programme landing"],
    ["2", "cube (R), suppression landing"],
  ].map(([method = "", name = ""]) =>
    row(
      name,
      designs.map((design, place) => {
        const own = lines
          .slice(place * 2 * SEEDS, (place + 1) * 2 * SEEDS)
          .map((line) => line.trim().split(" "))
          .filter(([by]) => by === method);
        const references = design.cells.flatMap(({ members }) => members.map(({ caseId }) => caseId));
        return {
          design,
          samples: own.map(([, , ...places]) => new Set(places.map((at) => nth(references, Number(at))))),
          ms: own.reduce((sum, [, ms]) => sum + Number(ms), 0),
        };
      }),
    ),
  );
}
