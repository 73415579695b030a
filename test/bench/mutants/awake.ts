/** Which mutant is awake, and what instrumented code comes across: the globals that it asks. @module */

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

/** What was done with nothing changed. */
export interface Observed {
  /** Milliseconds of the process's own work. */
  readonly cost: number;
  readonly loops: number;
  /** How many cases properties made at most. */
  readonly runs: number;
  /** The mutants that were come across. */
  readonly met: ReadonlySet<number>;
}

/** What modules keep from one call to the next, and for each of its keys what is come across where it is made. */
type Kept = Map<unknown, unknown>;
type Made = Pick<Observed, "loops" | "met">;
const kept = new Map<Kept, Map<unknown, Made>>();

Object.assign(globalThis, {
  mutantIs: (id: number) => {
    if (awake === NONE) met.add(id);
    return id === awake;
  },
  mutantLoops: () => {
    if (++loops > mostLoops) throw new Error("The mutant does not come to an end");
  },
  mutantKeeps: watch,
});

/** Whoever is given what was kept comes across all that made it. */
function watch(map: Kept): void {
  const made = new Map<unknown, Made>();
  kept.set(map, made);
  const { get, set } = map;
  let outer: Made | null = null;
  map.get = (key) => {
    outer = null;
    if (awake === NONE && map.has(key)) {
      const before = made.get(key);
      for (const id of before?.met ?? []) met.add(id);
      loops += before?.loops ?? 0;
    } else if (awake === NONE) {
      outer = { loops, met };
      met = new Set();
    }
    return get.call(map, key);
  };
  map.set = (key, value) => {
    if (outer !== null) {
      made.set(key, { loops: loops - outer.loops, met });
      met = new Set([...outer.met, ...met]);
      outer = null;
    }
    return set.call(map, key, value);
  };
}

/** Forgets what was kept of a mutant, or without one that is made out where it is kept. */
export function forget(id: number): void {
  for (const [map, made] of kept) {
    if ([...made.values()].some((some) => some.met.has(id))) map.clear();
  }
}

/** Does something after which only the modules that there were before keep anything. */
export async function keepingApart<T>(what: () => Promise<T>): Promise<T> {
  const before = [...kept];
  try {
    return await what();
  } finally {
    kept.clear();
    for (const [map, made] of before) kept.set(map, made);
  }
}

/** Milliseconds of this process's own work so far, whatever else the machine does. */
export function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Does something with nothing changed. What counts how often its properties met something may need all of their cases. */
export async function observe(what: () => unknown): Promise<Observed> {
  try {
    return await observed(what, FEW_RUNS);
  } catch {
    return await observed(what, Number.POSITIVE_INFINITY);
  }
}

async function observed(what: () => unknown, runs: number): Promise<Observed> {
  met = new Set();
  loops = 0;
  globalThis.mutantRuns = runs;
  const start = work();
  await what();
  return { cost: work() - start, loops, runs, met };
}

/** Whether something throws, or does not end, with a mutant awake; with none where there is no number. */
export async function throws(what: () => unknown, as: Pick<Observed, "loops" | "runs">, id = NONE): Promise<boolean> {
  loops = 0;
  mostLoops = LOOPS_MORE * as.loops + LOOPS_AT_LEAST;
  globalThis.mutantRuns = as.runs;
  awake = id;
  try {
    await what();
    return false;
  } catch {
    return true;
  } finally {
    awake = NONE;
    mostLoops = Number.POSITIVE_INFINITY;
  }
}

/** Wakes nobody from here on: Vitest's own end is not to be recorded. */
export function rest(): void {
  awake = -2;
}
