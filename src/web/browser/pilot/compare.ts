import type { Mappings } from "../../../sampling/case.ts";
import type { Compared } from "../../pages/pilot/compare-list.ts";
import { listNames } from "../../pages/pilot/list-names.ts";
import type { Comparison, DrawFiles, PilotRow, PilotRules } from "../../pages/pilot/pilot.ts";
import { askEngine, EngineRefusal, stopEngine } from "../ask-engine.ts";

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

/** A film chosen by mistake is not read into memory. */
const MOST_MEGABYTES = 50;

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
    const bytes = await bytesOf(file);
    for (const [at, one] of rules.entries()) {
      const asked = { inspectionDate, rules: one, mappings, seed: seed?.() ?? null };
      const compared =
        typeof bytes === "string"
          ? failedFor(bytes)
          : await attempted(askEngine("compareList", { ...asked, list: bytes }));
      if (isStopped()) return done();
      const { outcome, files: drawn, problem } = compared;
      rows.push({ list, rules: at, outcome, problem });
      files.push(drawn);
      progress(rows.length, at === rules.length - 1 ? list + 1 : list);
    }
  }
  return done();
}

type Attempted = (Compared & { readonly problem: null }) | Failed;
interface Failed {
  readonly outcome: null;
  readonly files: null;
  readonly problem: string;
}

function failedFor(problem: string): Failed {
  return { outcome: null, files: null, problem };
}

/** One list that cannot be worked on does not keep the others from it. */
async function attempted(comparing: Promise<Compared>): Promise<Attempted> {
  try {
    return { ...(await comparing), problem: null };
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    const { message } = error;
    return failedFor(`${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`);
  }
}

/** A file's content, or why it cannot be had. */
async function bytesOf(file: File): Promise<Uint8Array | string> {
  if (file.size > MOST_MEGABYTES * 1e6) return `The file has more than ${MOST_MEGABYTES} MB, far above any list.`;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "The browser could not read the file. It may have been moved or changed since it was chosen.";
  }
}
