import * as z from "zod";
import { MOST_OBSTACLES, type Obstacle } from "./refusal.ts";
import { wrongValue } from "./words/wrong-value.ts";

// Whatever tells what is wrong with a document does it from here, and so never in the words of the library that found it.
z.config({ localeError: wrongValue });

/** What is wrong with a part of a document, and where. */
export interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * The first obstacles behind a failed reading of a document.
 *
 * @param told what messages call the place of a path, and what to do about it
 * @example obstaclesOfWrong(read.error.issues, { place: (path) => ["rating", ...path].join("."), remedy: "Use the rating.json as …" })
 */
export function obstaclesOfWrong(
  wrong: readonly Wrong[],
  told: { readonly place: (path: readonly string[]) => string; readonly remedy: string },
): Obstacle[] {
  return wrong.slice(0, MOST_OBSTACLES).map(({ path, message }) => ({
    place: told.place(path.map(String)),
    // A message names every unknown field, and a forgery can have thousands.
    message: message.slice(0, 400),
    remedy: told.remedy,
  }));
}
