import { appendFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, inject, type RunnerTask, type RunnerTestCase, TestRunner, vi } from "vitest";

/** A drawn mutant as the runner must know it. */
export interface Drawn {
  readonly id: number;
  readonly file: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly mutants: {
      readonly drawn: readonly Drawn[];
      readonly tests: readonly string[];
      readonly results: string;
      readonly until: number;
    };
  }
}

/** What a file of tests does when nothing is changed. */
interface Known {
  readonly path: string;
  /** Milliseconds of the process's own work. */
  readonly cost: number;
  /** The mutants that are come across while the file is read, and by each of its tests. */
  readonly whileRead: ReadonlySet<number>;
  readonly byTest: readonly ReadonlySet<number>[];
}

let awake = -1;
let met = new Set<number>();
let loops = 0;
let mostWork = Number.POSITIVE_INFINITY;

/** Milliseconds of this process's own work so far, whatever else the machine does. */
function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

Object.assign(globalThis, {
  mutantIs: (id: number) => {
    if (awake === -1) met.add(id);
    return id === awake;
  },
  mutantLoops: () => {
    if ((++loops & 0xfff) === 0 && work() > mostWork) throw new Error("The mutant does not come to an end");
  },
});

const { drawn, tests, results, until } = inject("mutants");
const suite = TestRunner.getCurrentSuite();

/** Reads a file of tests with all that it imports anew, as if it were alone, into a suite of its own: one that throws leaves Vitest in it. */
async function readAnew(path: string): Promise<RunnerTestCase[]> {
  vi.resetModules();
  const own = describe(path, async () => void (await import(path)));
  suite.clear();
  return leaves(await own.collect(TestRunner.createFileTask(path, "/", undefined, "threads")));
}

const leaves = (task: RunnerTask): RunnerTestCase[] => (task.type === "suite" ? task.tasks.flatMap(leaves) : [task]);

async function asItIs(path: string): Promise<Known> {
  awake = -1;
  mostWork = Number.POSITIVE_INFINITY;
  met = new Set();
  const start = work();
  const cases = await readAnew(path);
  const whileRead = met;
  const byTest: Set<number>[] = [];
  for (const one of cases) {
    met = new Set();
    await TestRunner.getTestFn(one)();
    byTest.push(met);
  }
  return { path, cost: work() - start, whileRead, byTest };
}

/** The name of the test that fails with a mutant awake, or null where all of a file's pass. */
async function killerIn({ path, cost, whileRead, byTest }: Known, id: number): Promise<string | null> {
  awake = id;
  mostWork = work() + 5 * cost + 5_000;
  try {
    const cases = await readAnew(path);
    if (cases.length !== byTest.length) return "(there are other tests)";
    for (const [at, one] of cases.entries()) {
      if (!whileRead.has(id) && !byTest[at]?.has(id)) continue;
      try {
        await TestRunner.getTestFn(one)();
      } catch {
        return one.name;
      }
    }
  } catch {
    return "(while the tests are read)";
  }
  return null;
}

const known: Known[] = [];
for (const path of tests) known.push(await asItIs(path));
known.sort((a, b) => a.cost - b.cost);
const plainName = (path: string) => basename(path).replace(/(\.test)?\.ts$/, "");

for (const { id, file } of drawn) {
  if (Date.now() > until) break;
  const covering = known.filter(({ whileRead, byTest }) => [whileRead, ...byTest].some((one) => one.has(id)));
  // Its own tests first: nothing else is as likely to notice.
  covering.sort(
    (a, b) => Number(plainName(b.path) === plainName(file)) - Number(plainName(a.path) === plainName(file)),
  );
  let killer: string | null = null;
  for (const one of covering) {
    killer = await killerIn(one, id);
    if (killer !== null) break;
  }
  appendFileSync(results, `${JSON.stringify({ id, covered: covering.length, killer })}\n`);
}
awake = -2;

suite.clear();
suite.test("every mutant in the time there was has been tried", () => {});
