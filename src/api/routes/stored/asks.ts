import type { RouteConfig } from "@hono/zod-openapi";
import type * as z from "zod";
import { jsonBody } from "../../documentation/ledger/ledger-route.ts";
import { askedJson } from "../../request/asked-json.ts";
import { strictFields } from "../../request/strict-fields.ts";

/** What a route that writes is asked with, as the document declares it and as it is read. */
export interface Asks<Query extends z.ZodObject, Asked> {
  readonly query: Query;
  readonly body?: NonNullable<RouteConfig["request"]>["body"];
  readonly read: (request: Request, query: z.infer<Query>) => Promise<Asked>;
}

const NO_QUERY = strictFields({});

/**
 * A JSON object.
 *
 * @param name of the registered schema
 * @param required false where everything in it may be left out, and so the body too
 */
export function asksJson<Asked>(
  name: string,
  schema: z.ZodType<Asked>,
  options?: { readonly required: boolean },
): Asks<typeof NO_QUERY, Asked> {
  return { query: NO_QUERY, body: jsonBody(name, options), read: (request) => askedJson(request, schema) };
}

/** Nothing but what the path says. */
export const ASKS_NOTHING: Asks<typeof NO_QUERY, void> = { query: NO_QUERY, read: async () => {} };
