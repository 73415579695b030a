import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import seedrandom from "seedrandom";
import { startVitest } from "vitest/node";
import { instrumented, type Mutation, mutationsOf } from "./mutants/mutations.ts";
import type { Drawn, Verdict } from "./mutants/try-mutants.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FEWER_RUNS = join(ROOT, "test/bench/mutants/fewer-runs.ts");
const SEED = "longlist-mutants/1";
/** How many of those drawn are tried, and how many before them are not: so a long run can be done in parts. */
const MUTANTS = Number(process.env.LONGLIST_MUTANTS ?? 1_000);
const AFTER = Number(process.env.LONGLIST_MUTANTS_AFTER ?? 0);
const MINUTES = Number(process.env.LONGLIST_MINUTES ?? 240);
/** Seconds of tests that are run for one mutant: what only longer ones would notice counts as not noticed. */
const MOST_SECONDS = Number(process.env.LONGLIST_MUTANT_SECONDS ?? 2);

/** The rooms that are mutated, all of them or a part that is being looked at. */
const MUTATED = process.env.LONGLIST_MUTATED ?? "src/{sampling,assignment,rating}/**/*.ts";

/** The tests that should notice: of the project `fast`, none with hooks, which would not be run. */
const TESTS = [
  "test/{sampling,assignment,rating,golden}/**/*.test.ts",
  "test/use-cases/{compare,explain,rate,verify}/*.test.ts",
  "test/use-cases/plan-sizes.test.ts",
];

/** What draws thousands of samples, or judges them; most of it is not in the project `fast`. */
const LEFT_OUT = [
  "test/sampling/draw/stability.test.ts",
  "test/sampling/lottery/allocation-lottery.test.ts",
  "test/sampling/plan/margins.test.ts",
  "test/rating/calibration.test.ts",
];

interface Mutant extends Mutation, Drawn {}

/**
 * Mutation testing of the rooms that decide: of all mutants 1,000 are drawn by a seed, and each is awake alone while the rooms'
 * tests run, cheapest first, until one fails. A survivor may be equivalent, or be noticed only by tests that are not among these.
 *
 * It is not Stryker: 10.1.1 takes this TypeScript only with its tsconfig left out, and starts Vitest anew for each mutant. Here
 * all are asleep in one process. A file of tests is read anew only for a mutant that is come across while it is read, and what
 * a module keeps is forgotten from one mutant to the next. Property tests make 50 cases at most, the same ones each time.
 */
export async function run(): Promise<void> {
  const drawn = mutantsOf(globSync(MUTATED, { cwd: ROOT }).sort());
  const tried = drawn.slice(AFTER, AFTER + MUTANTS);
  const verdicts = await verdictsOn(tried);
  const survivors = verdicts.filter(({ killer }) => killer === null);
  for (const { covered, shown } of survivors) {
    console.log(`${covered === 0 ? "no test comes across it" : `survived ${covered} tests`}: ${shown}`);
  }
  const killed = verdicts.length - survivors.length;
  const share = ((100 * killed) / verdicts.length).toFixed(1);
  console.log(
    `${killed} of ${verdicts.length} mutants killed, ${share} %; the first of ${drawn.length} in an order drawn by "${SEED}"`,
  );
}

/**
 * Every mutant of the files, in the order that the seed gives them. Each has a number of its own, from the seed and what is
 * changed into what, as a case has its ticket: so the mutants of code that stays as it is are drawn again after a change elsewhere.
 */
function mutantsOf(files: readonly string[]): Mutant[] {
  const times = new Map<string, number>();
  const numbered = files.flatMap((file) => {
    const code = readFileSync(join(ROOT, file), "utf8");
    return mutationsOf(code).map((mutation) => {
      const what = `${file}: ${lineAt(code, mutation.start)} ${code.slice(mutation.start, mutation.end)} -> ${mutation.text}`;
      const time = (times.get(what) ?? 0) + 1;
      times.set(what, time);
      return {
        file,
        ...mutation,
        shown: shown(file, code, mutation),
        number: seedrandom(JSON.stringify([SEED, what, time]))(),
      };
    });
  });
  return numbered.sort((a, b) => a.number - b.number).map((one, id) => ({ ...one, id }));
}

/** The line of a file that a place is in. */
const lineAt = (code: string, at: number): string =>
  code.slice(code.lastIndexOf("\n", at - 1) + 1, `${code}\n`.indexOf("\n", at)).trim();

async function verdictsOn(drawn: readonly Mutant[]): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-mutants-"));
  const results = join(folder, "results.jsonl");
  writeFileSync(results, "");
  const mutated = new Set(globSync(MUTATED, { cwd: ROOT }).map((file) => join(ROOT, file)));
  const byFile = Map.groupBy(drawn, ({ file }) => join(ROOT, file));
  const tests = globSync(TESTS, { cwd: ROOT, exclude: LEFT_OUT })
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
          drawn: drawn.map(({ id, file, shown }) => ({ id, file, shown })),
          tests,
          results,
          until: Date.now() + MINUTES * 60_000,
          most: MOST_SECONDS * 1_000,
        },
      },
    },
    {
      plugins: [
        {
          name: "mutants",
          enforce: "pre",
          resolveId: (id, importer) => (id === "fast-check" && importer !== FEWER_RUNS ? FEWER_RUNS : undefined),
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

function shown(file: string, code: string, { start, end, text }: Mutation): string {
  const line = code.slice(0, start).split("\n").length;
  return `${file}:${line}  ${code.slice(start, end)}  ->  ${text}`.replace(/\s*\n\s*/g, " ");
}
