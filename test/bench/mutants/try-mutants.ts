import { appendFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, inject, type RunnerTask, type RunnerTestCase, TestRunner, vi } from "vitest";

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
interface KnownTest {
  readonly name: string;
  readonly run: () => unknown;
  /** Milliseconds of the process's own work. */
  readonly cost: number;
  readonly loops: number;
  /** How many cases its properties make at most. */
  readonly runs: number;
  /** The mutants that it comes across. */
  readonly met: ReadonlySet<number>;
}

/** A file of tests as it is when nothing is changed. */
interface KnownFile {
  readonly path: string;
  readonly cost: number;
  readonly loops: number;
  /** The mutants that are come across while it is read with all that it imports. */
  readonly whileRead: ReadonlySet<number>;
  readonly tests: readonly KnownTest[];
}

/** Something that may notice a mutant: a test, or a file that must be read anew as what it is made of might be changed. */
interface Attempt {
  readonly cost: number;
  readonly fails: () => Promise<string | null>;
}

/** A mutant has changed what tests share: they fail without it too, and all must be read anew. */
class Spoilt extends Error {}

/** A loop that has run so much oftener than with nothing changed does not end. */
const LOOPS_MORE = 20;
const LOOPS_AT_LEAST = 100_000;

/** Cases of a property: enough for most mutants, and a thirtieth of what the longest make. */
const FEW_RUNS = 50;

const NONE = -1;
let awake = NONE;
let met = new Set<number>();
let loops = 0;
let mostLoops = Number.POSITIVE_INFINITY;
/** What modules keep from one call to the next, with their rooms. */
const kept = new Map<Map<unknown, unknown>, string>();

/** Milliseconds of this process's own work so far, whatever else the machine does. */
function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

Object.assign(globalThis, {
  mutantIs: (id: number) => {
    if (awake === NONE) met.add(id);
    return id === awake;
  },
  mutantLoops: () => {
    if (++loops > mostLoops) throw new Error("The mutant does not come to an end");
  },
  mutantKeeps: (map: Map<unknown, unknown>, file: string) => void kept.set(map, roomOf(file)),
});

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

/** Forgets what was kept where it might be of another mutant, or of none. */
function forget(rooms: readonly string[]): void {
  for (const [map, room] of kept) if (rooms.includes(room)) map.clear();
}

/** What the modules that were just read keep goes with them. */
function keepOnly(before: Iterable<[Map<unknown, unknown>, string]>): void {
  kept.clear();
  for (const [map, room] of before) kept.set(map, room);
}

/** What something costs and comes across with nothing changed. */
async function observed<T>(
  what: () => T,
): Promise<{ cost: number; loops: number; met: Set<number>; made: Awaited<T> }> {
  for (const map of kept.keys()) map.clear();
  met = new Set();
  loops = 0;
  const start = work();
  const made = await what();
  return { cost: work() - start, loops, met, made };
}

/** First all files of tests with the same modules, as they are run; then each alone, for what is come across as it is read. */
async function asTheyAre(): Promise<KnownFile[]> {
  awake = NONE;
  mostLoops = Number.POSITIVE_INFINITY;
  vi.resetModules();
  const run = new Map<string, KnownTest[]>();
  for (const path of tests) {
    const known: KnownTest[] = [];
    for (const one of await read(path)) {
      known.push(await asItIs(one));
    }
    run.set(path, known);
  }
  const before = [...kept];
  const files: KnownFile[] = [];
  for (const [path, tests] of run) {
    const { cost, loops, met } = await observed(() => readAnew(path));
    files.push({ path, cost, loops, whileRead: met, tests });
  }
  keepOnly(before);
  return files;
}

/** A test that counts how often its property met something may need all of its cases. */
async function asItIs(test: RunnerTestCase): Promise<KnownTest> {
  const { name } = test;
  const run = TestRunner.getTestFn(test);
  globalThis.mutantRuns = FEW_RUNS;
  try {
    return { name, run, runs: FEW_RUNS, ...(await observed(run)) };
  } catch {
    globalThis.mutantRuns = Number.POSITIVE_INFINITY;
    return { name, run, runs: Number.POSITIVE_INFINITY, ...(await observed(run)) };
  }
}

async function throws(what: () => unknown, itsLoops: number, runs = FEW_RUNS): Promise<boolean> {
  loops = 0;
  globalThis.mutantRuns = runs;
  mostLoops = LOOPS_MORE * itsLoops + LOOPS_AT_LEAST;
  try {
    await what();
    return false;
  } catch {
    return true;
  }
}

/** A file is read anew where a mutant is come across while it is read; otherwise each of its tests that do is run by itself. */
function attemptsIn(file: KnownFile, id: number): Attempt[] {
  if (!file.whileRead.has(id)) {
    return file.tests
      .filter(({ met }) => met.has(id))
      .map((one) => ({
        cost: one.cost,
        fails: () => failsAsRead(one),
      }));
  }
  const cost = file.tests.reduce((sum, one) => sum + one.cost, file.cost);
  return [{ cost, fails: () => failsReadAnew(file) }];
}

async function failsAsRead({ name, run, loops, runs }: KnownTest): Promise<string | null> {
  if (!(await throws(run, loops, runs))) return null;
  awake = NONE;
  for (const map of kept.keys()) map.clear();
  if (await throws(run, loops, runs)) throw new Spoilt(name);
  return name;
}

async function failsReadAnew({ path, loops, tests }: KnownFile): Promise<string | null> {
  let cases: RunnerTestCase[] = [];
  const before = [...kept];
  try {
    const cannotBeRead = await throws(async () => {
      cases = await readAnew(path);
    }, loops);
    if (cannotBeRead) return "(while the tests are read)";
    if (cases.length !== tests.length) return "(there are other tests)";
    const cheapestFirst = [...tests.keys()].sort((a, b) => (tests[a]?.cost ?? 0) - (tests[b]?.cost ?? 0));
    for (const at of cheapestFirst) {
      const one = cases[at];
      if (one && (await throws(TestRunner.getTestFn(one), tests[at]?.loops ?? 0, tests[at]?.runs))) return one.name;
    }
    return null;
  } finally {
    keepOnly(before);
  }
}

const roomOf = (file: string) => file.split("/")[1] ?? "";

const plainName = (path: string) => basename(path).replace(/(\.test)?\.ts$/, "");

/** A mutant's own tests are a tenth as dear, as nothing is as likely to notice. */
const dearness = (cost: number, test: string, file: string) => (plainName(test) === plainName(file) ? cost / 10 : cost);

async function verdictOn(mutant: Drawn, files: readonly KnownFile[]): Promise<Verdict> {
  const { id, file } = mutant;
  const attempts = files
    .flatMap((one) =>
      attemptsIn(one, id).map((attempt) => ({ ...attempt, dear: dearness(attempt.cost, one.path, file) })),
    )
    .sort((a, b) => a.dear - b.dear);
  const verdict = { ...mutant, covered: attempts.length, killer: null };
  let spent = 0;
  for (const { cost, fails } of attempts) {
    if (spent > 0 && spent + cost > most) break;
    awake = id;
    const killer = await fails();
    awake = NONE;
    if (killer !== null) return { ...verdict, killer };
    spent += cost;
  }
  return verdict;
}

let files = await asTheyAre();
let last = "";
for (const one of drawn) {
  if (Date.now() > until) break;
  forget([last, roomOf(one.file)]);
  last = roomOf(one.file);
  let verdict: Verdict | null = null;
  while (!verdict) {
    try {
      verdict = await verdictOn(one, files);
    } catch (fault) {
      if (!(fault instanceof Spoilt)) throw fault;
      files = await asTheyAre();
    }
  }
  appendFileSync(results, `${JSON.stringify(verdict)}\n`);
}
awake = -2;

suite.clear();
suite.test("every mutant in the time there was has been tried", () => {});
