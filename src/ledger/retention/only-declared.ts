import * as z from "zod";
import type { DeepReadonly } from "../../sampling/deep-readonly.ts";

/**
 * A document with nothing but the fields that its schema declares, at any depth. It does not judge what they hold: a
 * document of another version must not stand in the way of its own deletion.
 *
 * @example onlyDeclared(z.object({ rows: z.int() }), { rows: 2, names: ["…"] }) // { rows: 2 }
 */
export function onlyDeclared<T extends z.ZodType>(
  schema: T,
  document: DeepReadonly<z.infer<T>>,
): DeepReadonly<z.infer<T>> {
  return declared(schema, document) as DeepReadonly<z.infer<T>>;
}

function declared(schema: unknown, part: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return declared(schema.unwrap(), part);
  if (part === null || typeof part !== "object") return part;
  if (schema instanceof z.ZodArray) return (part as unknown[]).map((one) => declared(schema.element, one));
  if (!(schema instanceof z.ZodObject)) return part;
  const fields = Object.entries(schema.shape).filter(([name]) => name in part);
  return Object.fromEntries(fields.map(([name, field]) => [name, declared(field, part[name as never])]));
}
