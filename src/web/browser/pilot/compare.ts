import type { Mappings } from "../../../sampling/case.ts";
import { listNames } from "../../pages/pilot/list-names.ts";
import { obstacleText } from "../../request/obstacle-error.ts";
import type { Comparison, DrawFiles, PilotRow, PilotRules } from "../../views/pilot/comparison.ts";
import { askEngine, EngineRefusal, stopEngine } from "../ask-engine.ts";
import { contentOf } from "../chosen-file.ts";

/** What is to be compared. */
export interface Work {
  readonly lists: readonly File[];
  readonly inspectionDate: string;
  readonly rules: readonly PilotRules[];
  readonly mappings: Mappings;
  /** Null where nothing is to be drawn. */
  readonly seed: (() => string | Uint8Array) | null;
}

export interface Done {
  readonly comparison: Comparison;
  /** Row by row. */
  readonly files: readonly (DrawFiles | null)[];
}

/** A comparison at work. */
export interface Comparing {
  /** What was done, to the end or until it was stopped. */
  readonly done: Promise<Done>;
  readonly stop: () => void;
}

/**
 * Compares lists one after another in the browser's engine.
 *
 * @param progress told after each comparison how many were made, and how many lists are through
 */
export function startComparing(work: Work, progress: (made: number, lists: number) => void): Comparing {
  let stopped = false;
  const stop = () => {
    stopped = true;
    stopEngine();
  };
  return { done: compareAll(work, progress, () => stopped), stop };
}

async function compareAll(
  { lists, inspectionDate, rules, mappings, seed }: Work,
  progress: (made: number, lists: number) => void,
  isStopped: () => boolean,
): Promise<Done> {
  const rows: PilotRow[] = [];
  const files: (DrawFiles | null)[] = [];
  const done = () => {
    const names = listNames(lists.map(({ name }) => name));
    return { comparison: { inspectionDate, lists: names, rules, rows }, files };
  };
  for (const [list, file] of lists.entries()) {
    if (isStopped()) return done();
    const read = await attempted(contentOf(file));
    for (const [at, one] of rules.entries()) {
      const asked = { inspectionDate, rules: one, mappings, seed: seed?.() ?? null };
      const compared =
        read.problem === null ? await attempted(askEngine("compareList", { ...asked, list: read.value })) : read;
      if (isStopped()) return done();
      rows.push({ list, rules: at, outcome: compared.value?.outcome ?? null, problem: compared.problem });
      files.push(compared.value?.files ?? null);
      progress(rows.length, at === rules.length - 1 ? list + 1 : list);
    }
  }
  return done();
}

type Attempted<T> = { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: string };

/** One list that cannot be worked on does not keep the others from it. */
async function attempted<T>(work: Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await work, problem: null };
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return { value: null, problem: error.obstacles.map(obstacleText).join(" ") };
  }
}
