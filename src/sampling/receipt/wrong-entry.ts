import * as z from "zod";
import type { Wrong } from "../../base/wrong.ts";

/**
 * What is wrong with the first wrong entry of any array, reading entry by entry and no further: a schema as a whole tells
 * everything that is wrong, and a forgery can be wrong in a million places.
 *
 * @returns empty where every entry is right; the rest of the document is not looked at
 * @example wrongEntry(z.strictObject({ a: z.array(z.int()) }), { a: [1, "x", "y"] })[0].path // ["a", 1]
 */
export function wrongEntry(schema: unknown, document: unknown): Wrong[] {
  if (schema instanceof z.ZodArray && Array.isArray(document)) return wrongIn(schema.element as z.ZodType, document);
  if (!(schema instanceof z.ZodObject) || typeof document !== "object" || document === null) return [];
  for (const [name, part] of Object.entries(schema.shape)) {
    const wrong = wrongEntry(part, (document as Readonly<Record<string, unknown>>)[name]);
    if (wrong.length > 0) return below(name, wrong);
  }
  return [];
}

function wrongIn(element: z.ZodType, entries: readonly unknown[]): Wrong[] {
  for (const [index, entry] of entries.entries()) {
    const nested = wrongEntry(element, entry);
    const wrong = nested.length > 0 ? nested : (element.safeParse(entry).error?.issues ?? []);
    if (wrong.length > 0) return below(index, wrong);
  }
  return [];
}

function below(name: string | number, wrong: readonly Wrong[]): Wrong[] {
  return wrong.map(({ path, message }) => ({ path: [name, ...path], message }));
}
