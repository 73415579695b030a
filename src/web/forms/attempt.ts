import { type Obstacle, Refusal } from "../../base/refusal.ts";

/** What was read, or what stands in the way. */
export type Attempt<T> = { readonly value: T } | { readonly obstacles: readonly Obstacle[] };

/**
 * Does what the engine may refuse.
 *
 * @throws whatever else it throws
 * @example attempt(() => readSeed("", "supplied")) // { obstacles: [{ place: "seed", message: "the seed is empty", … }] }
 */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Refusal) return { obstacles: error.obstacles };
    throw error;
  }
}
