import type { Comparison, DrawFiles, PilotRow } from "../../views/pilot/comparison.ts";
import type { CompareAsked, Compared } from "./compare-list.ts";
import { listNames } from "./list-names.ts";
import type { AskedPilot } from "./pilot-form.ts";

/** A comparison and the files of its draws, row by row; null where nothing was drawn. */
export interface ListsCompared {
  readonly comparison: Comparison;
  readonly files: readonly (DrawFiles | null)[];
}

/** What a list gave under one set of rules, or why it could not be worked on. */
export type Tried = (Compared & { readonly problem: null }) | { readonly problem: string };

/** Compares a list that is open. */
export type CompareOpened = (asked: Omit<CompareAsked, "list">) => Promise<Tried>;

/** How the lists are worked on, which is not the same in a browser and on the server. */
export interface Comparing<List> {
  /** Told of each list once, before it is compared. */
  readonly open: (list: List) => Promise<CompareOpened>;
  /** A seed for each draw; null where nothing is to be drawn. */
  readonly seed: () => CompareAsked["seed"];
  /** Told after each comparison how many were made, and how many lists are through; the next waits for it. */
  readonly after: (made: number, lists: number) => void | Promise<void>;
  /** Asked before each list and after each comparison, which then does not count. */
  readonly isStopped?: () => boolean;
}

/** Compares every list under every set of rules, list by list, to the end or until it is stopped. */
export async function compareLists<List extends { readonly name: string }>(
  lists: readonly List[],
  { inspectionDate, rules, mappings }: Pick<AskedPilot, "inspectionDate" | "rules" | "mappings">,
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
