import type { RouteConfig } from "@hono/zod-openapi";
import * as z from "zod";

/** What the declarations of the ledger's routes have in common. @module */

type Response = RouteConfig["responses"][string];

/** Every route of the ledger needs a key. */
export const KEY_NEEDED = [{ key: [] }];

/** On every POST that writes. */
export const idempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, "1 to 200 printable characters without spaces")
    .optional()
    .meta({
      description:
        "Any text of your own, new for each new request. The same request sent again with it within 24 hours is not " +
        "done again and has the same answer.",
    }),
});

/** The response of a route that makes something: with where it is from then on. */
export function createdAt(response: Response): Response {
  const description = "The address of what was made, relative to the service.";
  return { ...response, headers: { Location: { description, required: true, schema: { type: "string" } } } };
}

/**
 * A JSON body, for the document: a reference, as the framework would else read the body itself.
 *
 * @param name the registered schema
 */
export function jsonBody(name: string, { required = true } = {}): NonNullable<RouteConfig["request"]>["body"] {
  return { required, content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } };
}
