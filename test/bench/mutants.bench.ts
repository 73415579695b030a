import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import seedrandom from "seedrandom";
import { startVitest } from "vitest/node";
import { instrumented, type Mutation, mutationsOf } from "./mutants/mutations.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SEED = "longlist-mutants/1";
/** How many of those drawn are tried, and how many before them are not: so a long run can be done in parts. */
const MUTANTS = Number(process.env.LONGLIST_MUTANTS ?? 1_000);
const AFTER = Number(process.env.LONGLIST_MUTANTS_AFTER ?? 0);
const MINUTES = Number(process.env.LONGLIST_MINUTES ?? 240);

/** The rooms that are mutated, and the tests that should notice: none of them has hooks, which would not be run. */
const MUTATED = "src/{sampling,assignment,rating}/**/*.ts";
const TESTS = [
  "test/{sampling,assignment,rating}/**/*.test.ts",
  "test/{use-cases/rate,report}/*.test.ts",
  "test/golden/golden.test.ts",
];

/** Files of tests that draw thousands of samples: what only they would notice counts as not noticed. */
const TOO_LONG = [
  "test/sampling/draw/stability.test.ts",
  "test/sampling/lottery/allocation-lottery.test.ts",
  "test/sampling/plan/margins.test.ts",
  "test/rating/calibration.test.ts",
];

interface Mutant extends Mutation {
  readonly id: number;
  readonly file: string;
}

interface Verdict {
  readonly id: number;
  readonly covered: number;
  readonly killer: string | null;
}

/**
 * Mutation testing of the rooms that decide: of all mutants 1,000 are drawn by a seed, and each is awake alone while the rooms'
 * tests run until one fails. A survivor may be equivalent, or be noticed only by tests that are not among these.
 *
 * It is not Stryker: 10.1.1 takes this TypeScript only with its tsconfig left out, and starts Vitest anew for each mutant. Here
 * all are asleep in one process, and a file of tests is read anew for each mutant that it comes across, so that nothing that a
 * module keeps goes from one to the next.
 */
export async function run(): Promise<void> {
  const all = globSync(MUTATED, { cwd: ROOT })
    .sort()
    .flatMap((file) => mutationsOf(readFileSync(join(ROOT, file), "utf8")).map((one) => ({ file, ...one })))
    .map((one, id): Mutant => ({ id, ...one }));
  const drawn = shuffled(all, seedrandom(SEED)).slice(AFTER, AFTER + MUTANTS);
  const verdicts = await verdictsOn(drawn);
  const survivors = verdicts.filter(({ killer }) => killer === null);
  for (const { id, covered } of survivors) console.log(shown(all[id], covered));
  const killed = verdicts.length - survivors.length;
  const share = ((100 * killed) / verdicts.length).toFixed(1);
  console.log(
    `${killed} of ${verdicts.length} mutants killed, ${share} %; the first of ${all.length} in an order drawn by "${SEED}"`,
  );
}

/** Fisher and Yates's shuffle. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

async function verdictsOn(drawn: readonly Mutant[]): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-mutants-"));
  const results = join(folder, "results.jsonl");
  writeFileSync(results, "");
  const mutated = new Set(globSync(MUTATED, { cwd: ROOT }).map((file) => join(ROOT, file)));
  const byFile = Map.groupBy(drawn, ({ file }) => join(ROOT, file));
  const tests = globSync(TESTS, { cwd: ROOT, exclude: TOO_LONG })
    .sort()
    .map((path) => join(ROOT, path));
  const vitest = await startVitest(
    "test",
    [],
    {
      config: false,
      root: ROOT,
      watch: false,
      include: ["test/bench/mutants/try-mutants.ts"],
      maxWorkers: 1,
      isolate: false,
      pool: "threads",
      testTimeout: 0,
      // Kept from one run to the next, files would have the mutants of another draw in them.
      fsModuleCache: false,
      provide: {
        mutants: {
          drawn: drawn.map(({ id, file }) => ({ id, file })),
          tests,
          results,
          until: Date.now() + MINUTES * 60_000,
        },
      },
    },
    {
      plugins: [
        {
          name: "mutants",
          enforce: "pre",
          transform(code, path) {
            if (!mutated.has(path)) return undefined;
            return instrumented(code, new Map(byFile.get(path)?.map((one) => [one.id, one])));
          },
        },
      ],
    },
  );
  await vitest.close();
  const lines = readFileSync(results, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  rmSync(folder, { recursive: true });
  return lines.map((line) => JSON.parse(line) as Verdict);
}

function shown(mutant: Mutant | undefined, covered: number): string {
  if (!mutant) return "";
  const code = readFileSync(join(ROOT, mutant.file), "utf8");
  const line = code.slice(0, mutant.start).split("\n").length;
  const was = code.slice(mutant.start, mutant.end).replace(/\s+/g, " ");
  return `survived (${covered} files of tests come across it): ${mutant.file}:${line}  ${was}  ->  ${mutant.text.replace(/\s+/g, " ")}`;
}
