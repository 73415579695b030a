import { createRoute } from "@hono/zod-openapi";
import { inspectionFileSchema } from "../../documentation/ledger/draw-schemas.ts";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}",
  operationId: "showInspection",
  summary: "Show an inspection",
  description: "Everything on record of an inspection but its receipts: its state, lists, freeze, draws, replacements.",
  security: KEY_NEEDED,
  request: { params: ofInspection, query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The inspection.", inspectionFileSchema) }, ...READ_PROBLEMS),
});

/** Shows an inspection. */
export function show(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    return canonicalResponse(c, await c.var.ledger.show(c.var.caller, c.req.valid("param").inspection));
  });
}
