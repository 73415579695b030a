import type * as z from "zod";
import { parseJsonObject } from "./json-body.ts";
import { bodyKind } from "./media-type.ts";
import { readFields } from "./strict-fields.ts";

/**
 * Reads a request whose body is a JSON object. No body at all is an object without fields.
 *
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
export async function askedJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return readFields(schema, {}, "field");
  bodyKind(request.headers, ["json"]);
  return readFields(schema, parseJsonObject(bytes, "body"), "field");
}
