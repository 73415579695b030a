import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { Api } from "../api.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import { canonicalResponse } from "../response.ts";

const healthSchema = z.strictObject({ status: z.literal("ok") }).meta({ id: "Health" });

const route = createRoute({
  method: "get",
  path: "/health",
  operationId: "getHealth",
  summary: "Ask whether the service answers",
  responses: responses({ 200: jsonResponse("It does.", healthSchema) }),
});

/** Says that the service answers. */
export function health(app: Api): void {
  app.openapi(route, (c) => canonicalResponse(c, { status: "ok" }));
}
