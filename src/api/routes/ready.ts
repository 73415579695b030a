import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { ServicePlatform } from "../../http/platform.ts";
import { lookAt } from "../../http/readiness.ts";
import type { Api } from "../api.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import { canonicalResponse } from "../response.ts";

const readySchema = z
  .strictObject({
    status: z.enum(["ready", "not-ready"]),
    checks: z.record(z.string(), z.string()).meta({
      description: "What was looked at, each `ok` or what is wrong with it.",
      example: { database: "ok", queue: "ok" },
    }),
  })
  .meta({ id: "Readiness" });

const route = createRoute({
  method: "get",
  path: "/ready",
  operationId: "getReadiness",
  summary: "Ask whether the service can do all that it is there for",
  description:
    "Looks at what the service rests on: the database, the queue and what else its platform has. For whoever sends it " +
    "work; whether it answers at all, `/health` says.",
  responses: responses({
    200: jsonResponse("It can.", readySchema, { status: "ready", checks: { database: "ok", queue: "ok" } }),
    503: jsonResponse("It cannot: see which check says why.", readySchema, {
      status: "not-ready",
      checks: { database: "the database cannot be reached", queue: "ok" },
    }),
  }),
});

/** Says whether the service can do its work. */
export function ready(app: Api, { readiness = [] }: Pick<ServicePlatform, "readiness">): void {
  app.openapi(route, async (c) => {
    const found = await lookAt(readiness);
    c.header("Cache-Control", "no-store");
    return canonicalResponse(c, found, found.status === "ready" ? 200 : 503);
  });
}
