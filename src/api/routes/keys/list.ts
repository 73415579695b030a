import { createRoute } from "@hono/zod-openapi";
import { keysSchema } from "../../documentation/ledger/key-schemas.ts";
import { KEY_NEEDED, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/keys",
  operationId: "listKeys",
  summary: "List the keys",
  description: "All keys there ever were, without their secrets.",
  security: KEY_NEEDED,
  request: { query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The keys.", keysSchema) }, ...READ_PROBLEMS),
});

/** Lists the keys. */
export function list(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    return canonicalResponse(c, { keys: await c.var.ledger.keys(c.var.caller) });
  });
}
