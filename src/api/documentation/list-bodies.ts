import type { RouteConfig } from "@hono/zod-openapi";
import { EXAMPLE_LIST } from "./example-list.ts";

type Body = NonNullable<NonNullable<RouteConfig["request"]>["body"]>;

const binary = { type: "string" as const, format: "binary" };

/**
 * The body of a route that reads a list, in its three kinds, for the document. The schemas are references, as the
 * framework would else read the body itself, and it would quote the body in its errors.
 *
 * @param name the prefix of the registered schemas: `Draw` for `DrawForm` and `DrawRequest`
 */
export function listBody(name: string): Body {
  return { ...formOrJsonBody(name), content: { ...fileContent, ...formOrJsonBody(name).content } };
}

/** The body of a route that needs more than a list, so that a bare file cannot do. */
export function formOrJsonBody(name: string): Body {
  return {
    required: true,
    content: {
      "multipart/form-data": { schema: { $ref: `#/components/schemas/${name}Form` } },
      "application/json": { schema: { $ref: `#/components/schemas/${name}Request` } },
    },
  };
}

const fileContent = {
  "text/csv": { schema: { type: "string" as const }, example: EXAMPLE_LIST },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: binary },
  "application/octet-stream": { schema: binary },
};
