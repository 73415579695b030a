import { Refusal } from "../../../sampling/refusal.ts";
import type { PageError } from "../../components/error-summary.ts";

/** Something read from a form, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly errors: readonly PageError[];
}

/** Nothing read, for a reason that belongs to a field. */
export function failed(field: string, text: string): Read<readonly never[]> {
  return { value: [], errors: [{ text, field }] };
}

/**
 * Reads something; whatever the engine refuses becomes an error of the field.
 *
 * @param under what is read, where the field holds several
 * @example attempt("seed", () => readSeed("", "supplied")).errors // [{ field: "seed", text: "seed: the seed is empty. Give …" }]
 */
export function attempt<T>(field: string, read: () => T, under?: string): Read<T | undefined> {
  try {
    return { value: read(), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const errors = error.obstacles.map(({ place, message, remedy }) => {
      const where = [under, place].filter((part) => part !== undefined && part !== field).join(", ");
      return { field, text: `${where === "" ? "" : `${where}: `}${message}. ${remedy}`.replace(/\.$/, "") };
    });
    return { value: undefined, errors };
  }
}
