import type { Compared, CompareRequest } from "./compare-list.ts";
import type { Comparison, DrawFiles, PilotRequest, PilotRow } from "./comparison.ts";

const MOST_CHARACTERS = 100;

/**
 * The names under which files are shown: on one line, nothing in them that hides or turns other characters, and files of
 * the same name told apart.
 *
 * @example listNames(["a.csv", "b.csv", "a.csv"]) // ["a.csv", "b.csv", "a.csv (2)"]
 */
export function listNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const plain = [...file.replace(/\p{C}+/gu, " ").trim()].slice(0, MOST_CHARACTERS).join("") || "list";
    let name = plain;
    for (let number = 2; taken.has(name); number++) name = `${plain} (${number})`;
    taken.add(name);
    return name;
  });
}

/** A comparison and the files of its draws, row by row; null where nothing was drawn. */
export interface ListsCompared {
  readonly comparison: Comparison;
  readonly files: readonly (DrawFiles | null)[];
}

/** What a list gave under one set of rules, or why it could not be worked on. */
export type Tried = (Compared & { readonly problem: null }) | { readonly problem: string };

/** Compares a list that is open. */
export type CompareOpened = (request: Omit<CompareRequest, "list" | "limits">) => Promise<Tried>;

/** How the lists are worked on, which is not the same in a browser and on the server. */
export interface Comparing<List> {
  /** Told of each list once, before it is compared. */
  readonly open: (list: List) => Promise<CompareOpened>;
  /** A seed for each draw; null where nothing is to be drawn. */
  readonly seed: () => CompareRequest["seed"];
  /** Told after each comparison how many were made, and how many lists are through; the next waits for it. */
  readonly after: (made: number, lists: number) => void | Promise<void>;
  /** Asked before each list and after each comparison, which then does not count. */
  readonly isStopped?: () => boolean;
}

/** Compares every list under every set of rules, list by list, to the end or until it is stopped. */
export async function compareLists<List extends { readonly name: string }>(
  lists: readonly List[],
  { inspectionDate, rules, mappings }: Pick<PilotRequest, "inspectionDate" | "rules" | "mappings">,
  { open, seed, after, isStopped = () => false }: Comparing<List>,
): Promise<ListsCompared> {
  const rows: PilotRow[] = [];
  const files: (DrawFiles | null)[] = [];
  const names = listNames(lists.map(({ name }) => name));
  const done = { comparison: { inspectionDate, lists: names, rules, rows }, files };
  for (const [list, one] of lists.entries()) {
    if (isStopped()) return done;
    const compare = await open(one);
    for (const [at, own] of rules.entries()) {
      const tried = await compare({ inspectionDate, rules: own, mappings, seed: seed() });
      if (isStopped()) return done;
      rows.push({ list, rules: at, outcome: tried.problem === null ? tried.outcome : null, problem: tried.problem });
      files.push(tried.problem === null ? tried.files : null);
      await after(rows.length, at === rules.length - 1 ? list + 1 : list);
    }
  }
  return done;
}
