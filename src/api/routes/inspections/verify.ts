import { createRoute } from "@hono/zod-openapi";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import { verificationSchema } from "../../documentation/verification-schema.ts";
import type { Api } from "../../parts.ts";
import { drawNumber } from "../../request/place-number.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}/draws/{draw}/verification",
  operationId: "verifyStoredDraw",
  summary: "Verify a draw on record",
  description: "Repeats a draw from its receipt and the frozen list and says whether it matches.",
  security: KEY_NEEDED,
  request: { params: ofInspection.extend({ draw: drawNumber }), query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The verdict.", verificationSchema) }, ...READ_PROBLEMS, "wrong-state"),
});

/** Verifies a draw on record. */
export function verify(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { inspection, draw } = c.req.valid("param");
    return canonicalResponse(c, await c.var.ledger.verify(c.var.caller, inspection, draw));
  });
}
