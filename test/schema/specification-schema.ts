import * as z from "zod";
import { specificationFields } from "../../src/sampling/specification/specification-fields.ts";

/** The content of specs/specification.schema.json: the schema that documents every field, made from the one that checks them. */
export function specificationJsonSchema(): object {
  const { properties, ...schema } = z.toJSONSchema(specificationFields);
  // An editor finds the schema by this member, which readers of a specification pass over.
  const $schema = { type: "string", description: "Where this schema lies. Source: JSON Schema." };
  return { title: "Longlist sample specification", ...schema, properties: { $schema, ...properties } };
}
