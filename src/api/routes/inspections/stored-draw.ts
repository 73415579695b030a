import { createRoute } from "@hono/zod-openapi";
import { storedDrawSchema } from "../../documentation/ledger/draw-schemas.ts";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { drawNumber } from "../../request/place-number.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}/draws/{draw}",
  operationId: "showDraw",
  summary: "Show a draw",
  description: "A draw on record with its receipt, or with what erasure left of it.",
  security: KEY_NEEDED,
  request: { params: ofInspection.extend({ draw: drawNumber }), query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The draw.", storedDrawSchema) }, ...READ_PROBLEMS),
});

/** Shows a draw. */
export function storedDraw(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { inspection, draw } = c.req.valid("param");
    return canonicalResponse(c, await c.var.ledger.stored(c.var.caller, inspection, draw));
  });
}
