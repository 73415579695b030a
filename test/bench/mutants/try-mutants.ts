import { appendFileSync } from "node:fs";
import { describe, inject, type RunnerTask, type RunnerTestCase, TestRunner, vi } from "vitest";
import { forget, keepingApart, type Observed, observe, rest, throws, work } from "./awake.ts";

/** A drawn mutant as the runner must know it. */
export interface Drawn {
  readonly id: number;
  readonly file: string;
  /** Where it is and what it changes, to be read. */
  readonly shown: string;
}

/** What came of a mutant: how many tests come across it, and the one that noticed. */
export interface Verdict extends Drawn {
  readonly covered: number;
  readonly killer: string | null;
  /** Milliseconds of work. */
  readonly cost: number;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly mutants: {
      readonly drawn: readonly Drawn[];
      readonly tests: readonly string[];
      readonly results: string;
      readonly until: number;
      /** Milliseconds of tests, as they took with nothing changed, that are run for a mutant at most. */
      readonly most: number;
    };
  }
}

/** One test as it is when nothing is changed. */
interface KnownTest extends Observed {
  readonly name: string;
  readonly run: () => unknown;
}

/** A file of tests as it is read with all that it imports when nothing is changed, and its tests. */
interface KnownFile extends Observed {
  readonly path: string;
  readonly tests: readonly KnownTest[];
}

/** Something that may notice a mutant: a test, or a file that must be read anew as what it is made of might be changed. */
interface Attempt {
  readonly cost: number;
  readonly killer: () => Promise<string | null>;
}

/** Tests that fail with no mutant awake too, as one has changed what tests share; with more than these all are read anew. */
const spoilt = new Set<KnownTest>();
const MOST_SPOILT = 20;

const { drawn, tests, results, until, most } = inject("mutants");
const suite = TestRunner.getCurrentSuite();

/** Reads a file of tests, into a suite of its own: one that throws leaves Vitest in it. */
async function read(path: string): Promise<RunnerTestCase[]> {
  const own = describe(path, async () => void (await import(path)));
  suite.clear();
  return leaves(await own.collect(TestRunner.createFileTask(path, "/", undefined, "threads")));
}

/** The same with all that it imports, as if it were alone. */
function readAnew(path: string): Promise<RunnerTestCase[]> {
  vi.resetModules();
  return read(path);
}

const leaves = (task: RunnerTask): RunnerTestCase[] => (task.type === "suite" ? task.tasks.flatMap(leaves) : [task]);

/** First all files of tests with the same modules, as they are run; then each alone, for what is come across as it is read. */
async function asTheyAre(): Promise<KnownFile[]> {
  vi.resetModules();
  const known = new Map<string, KnownTest[]>();
  for (const path of tests) {
    const own: KnownTest[] = [];
    for (const one of await read(path)) {
      const run = TestRunner.getTestFn(one);
      own.push({ name: one.name, run, ...(await observe(run)) });
    }
    known.set(path, own);
  }
  return keepingApart(async () => {
    const files: KnownFile[] = [];
    for (const [path, tests] of known) files.push({ path, tests, ...(await observe(() => readAnew(path))) });
    return files;
  });
}

/** A file is read anew where a mutant is come across while it is read; otherwise each of its tests that do is run by itself. */
function attemptsIn(file: KnownFile, id: number): Attempt[] {
  if (file.met.has(id)) {
    const cost = file.tests.reduce((sum, one) => sum + one.cost, file.cost);
    return [{ cost, killer: () => keepingApart(() => killerReadAnew(file, id)) }];
  }
  return file.tests
    .filter((one) => one.met.has(id) && !spoilt.has(one))
    .map((one) => ({ cost: one.cost, killer: () => killerAsRead(one, id) }));
}

async function killerAsRead(test: KnownTest, id: number): Promise<string | null> {
  if (!(await throws(test.run, test, id))) return null;
  forget(id);
  if (!(await throws(test.run, test))) return test.name;
  spoilt.add(test);
  return null;
}

async function killerReadAnew({ path, tests, ...asItIs }: KnownFile, id: number): Promise<string | null> {
  let cases: RunnerTestCase[] = [];
  const reads = async () => {
    cases = await readAnew(path);
  };
  if (await throws(reads, asItIs, id)) return "(while the tests are read)";
  if (cases.length !== tests.length) return "(there are other tests)";
  const both = tests.map((known, at) => ({ known, one: cases[at] })).sort((a, b) => a.known.cost - b.known.cost);
  for (const { known, one } of both) {
    if (one && (await throws(TestRunner.getTestFn(one), known, id))) return one.name;
  }
  return null;
}

/** Where a file stands in its room, whether it is of code or of tests. @example placeOf("src/rating/pool.ts") // ["rating", "pool"] */
const placeOf = (path: string) => path.replace(/^.*\b(?:src|test)\/|(?:\.test)?\.ts$/g, "").split("/");

/** A mutant's own tests are a tenth as dear, and those beside it a third, as nothing is as likely to notice. */
function dearness(cost: number, test: string, file: string): number {
  const [tested, changed] = [placeOf(test), placeOf(file)];
  if (changed.at(-1) === tested.at(-1) || changed.at(-2) === tested.at(-1)) return cost / 10;
  return changed.slice(0, -1).join() === tested.slice(0, -1).join() ? cost / 3 : cost;
}

async function verdictOn(mutant: Drawn, files: readonly KnownFile[]): Promise<Verdict> {
  const { id, file } = mutant;
  const attempts = files
    .flatMap((one) => attemptsIn(one, id).map((each) => ({ ...each, dear: dearness(each.cost, one.path, file) })))
    .sort((a, b) => a.dear - b.dear);
  const start = work();
  let spent = 0;
  let killer: string | null = null;
  forget(id);
  for (const { cost, killer: killerOf } of attempts) {
    if (spent > 0 && spent + cost > most) break;
    killer = await killerOf();
    if (killer !== null) break;
    spent += cost;
  }
  forget(id);
  return { ...mutant, covered: attempts.length, killer, cost: work() - start };
}

let files = await asTheyAre();
for (const one of drawn) {
  if (Date.now() > until) break;
  if (spoilt.size > MOST_SPOILT) {
    spoilt.clear();
    files = await asTheyAre();
  }
  appendFileSync(results, `${JSON.stringify(await verdictOn(one, files))}\n`);
}
rest();

suite.clear();
suite.test("every mutant in the time there was has been tried", () => {});
