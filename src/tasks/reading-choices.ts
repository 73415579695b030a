import type { ReadOptions } from "../long-list/read-list.ts";

/** What the user says about how a list is to be read: see {@link ReadOptions}. */
export type ReadingChoices = Pick<ReadOptions, "mappings">;

export function readOptions(
  { inspectionDate }: { readonly inspectionDate: string },
  choices: ReadingChoices,
): ReadOptions {
  return { inspectionDate, ...choices };
}
