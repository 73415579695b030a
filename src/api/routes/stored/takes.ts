import type { RouteConfig } from "@hono/zod-openapi";
import type * as z from "zod";
import { jsonBody } from "../../documentation/ledger/ledger-route.ts";
import { parseJsonObject } from "../../request/json-body.ts";
import { bodyKind } from "../../request/media-type.ts";
import { readFields, strictFields } from "../../request/strict-fields.ts";

/**
 * Reads a request whose body is a JSON object. No body at all is an object without fields.
 *
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
async function readJsonRequest<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return readFields(schema, {}, "field");
  bodyKind(request.headers, ["json"]);
  return readFields(schema, parseJsonObject(bytes, "body"), "field");
}

/** What a route that writes is asked with, as the document declares it and as it is read. */
export interface Takes<Query extends z.ZodObject, Sent> {
  readonly query: Query;
  readonly body?: NonNullable<RouteConfig["request"]>["body"];
  readonly read: (request: Request, query: z.infer<Query>) => Promise<Sent>;
}

const NO_QUERY = strictFields({});

/**
 * A JSON object.
 *
 * @param name of the registered schema
 * @param required false where everything in it may be left out, and so the body too
 */
export function takesJson<Sent>(
  name: string,
  schema: z.ZodType<Sent>,
  options?: { readonly required: boolean },
): Takes<typeof NO_QUERY, Sent> {
  return { query: NO_QUERY, body: jsonBody(name, options), read: (request) => readJsonRequest(request, schema) };
}

/** Nothing but what the path says. */
export const TAKES_NOTHING: Takes<typeof NO_QUERY, void> = { query: NO_QUERY, read: async () => {} };
