import * as z from "zod";
import { assignmentSchema } from "../../src/assignment/assignment-document.ts";
import { poolSchema } from "../../src/rating/pool-document.ts";
import { ratingSchema } from "../../src/rating/rating-document.ts";
import { drawSchema } from "../../src/sampling/draw/draw-document.ts";
import { replacementSchema } from "../../src/sampling/replacement/replacement-document.ts";
import { METHODS } from "../../src/sampling/vocabulary.ts";

/**
 * The documents of version 1, each as a JSON schema without its words: those may still be put better. And without the methods that came
 * later, of which each has a number of its own so that 1.0.0 refuses it by name.
 */
export function goldenForms(): Record<string, unknown> {
  const schemas = {
    draw: drawSchema,
    replacement: replacementSchema,
    assignment: assignmentSchema,
    rating: ratingSchema,
    pool: poolSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutWords(z.toJSONSchema(schema, { io: "input" }))]),
  );
}

/** Whether it is written as the one value or as one of one. */
const FIRST_METHOD = { type: "string", const: METHODS[0] };

/** @example withoutWords({ type: "string", description: "The team." }) // { type: "string" } */
export function withoutWords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (typeof schema !== "object" || schema === null) return schema;
  if ("enum" in schema && Array.isArray(schema.enum) && schema.enum.includes(METHODS[0])) return FIRST_METHOD;
  const parts = Object.entries(schema).filter(([name, part]) => name !== "description" || typeof part !== "string");
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutWords(part)]));
}
