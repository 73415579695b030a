import * as z from "zod";

/** Finding the schema of a part of a specification. @module */

/** The schema of a field, of a list's entries or of a record's values; undefined where there is none of that name. */
export function schemaInside(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  const inner = bareSchema(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  return inner instanceof z.ZodObject ? (inner.shape[name] as z.ZodType | undefined) : undefined;
}

/** A schema without what says that the field may be absent or null. */
export function bareSchema(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bareSchema(schema.unwrap() as z.ZodType)
    : schema;
}
