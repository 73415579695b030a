import { attempt } from "../../base/refusal.ts";
import type { PageError } from "../components/error-summary.ts";
import { obstacleError } from "./obstacle-error.ts";

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
 * @example readField("seed", () => readSeed("", "supplied")).errors // [{ field: "seed", text: "The seed is empty. Give …" }]
 */
export function readField<T>(field: string, read: () => T, under?: string): Read<T | undefined> {
  const result = attempt(read);
  if ("value" in result) return { value: result.value, errors: [] };
  const errors = result.obstacles.map((obstacle) => {
    const where = [under, obstacle.place].filter((part) => part !== undefined && part !== field).join(", ");
    return { field, text: obstacleError(obstacle, where) };
  });
  return { value: undefined, errors };
}
