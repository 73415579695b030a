import type { Wrong } from "./wrong.ts";

/** A list of 10,000 cases that differ in all that it carries besides has as many profile rows, and nothing has more. */
const MOST_ENTRIES = 60_000;
const MOST_CHARACTERS = 10_000;
const DEEPEST = 12;

/**
 * The first place where a document is larger than anything in a receipt or in a specification inside one can be: told before
 * its form is looked at, which would take long.
 *
 * @param document JSON
 * @returns null where nothing is too large
 * @example oversizeOf({ team: "x".repeat(10_001) }) // { path: ["team"], message: "it has more than 10000 characters" }
 */
export function oversizeOf(document: unknown, depth = 0): Wrong | null {
  if (typeof document === "string") return document.length > MOST_CHARACTERS ? TOO_LONG : null;
  if (typeof document !== "object" || document === null) return null;
  if (depth === DEEPEST) return { path: [], message: `it is nested more than ${DEEPEST} deep` };
  const names = Object.keys(document);
  if (names.length > MOST_ENTRIES) return { path: [], message: `it has more than ${MOST_ENTRIES} entries` };
  for (const name of names) {
    const found = oversizeOf(name) ?? oversizeOf((document as Readonly<Record<string, unknown>>)[name], depth + 1);
    if (found) return { ...found, path: [name, ...found.path] };
  }
  return null;
}

const TOO_LONG: Wrong = { path: [], message: `it has more than ${MOST_CHARACTERS} characters` };
