import { createRoute } from "@hono/zod-openapi";
import { erasureSchema } from "../../documentation/ledger/draw-schemas.ts";
import {
  jsonBody,
  KEY_NEEDED,
  ofInspection,
  repeatable,
  WRITE_PROBLEMS,
} from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { askedJson } from "../../request/asked-json.ts";
import { erasureJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections/{inspection}/erasure",
  operationId: "eraseInspection",
  summary: "Delete an inspection's case data before it is due",
  description:
    "Deletes the lists, receipts and secrets of an inspection, and puts redacted records in place of its receipts. " +
    "What was done, when and by whom stays. It cannot be taken back.",
  security: KEY_NEEDED,
  request: { params: ofInspection, query: strictFields({}), headers: repeatable, body: jsonBody("ErasureRequest") },
  responses: responses({ 200: jsonResponse("The erasure.", erasureSchema) }, ...WRITE_PROBLEMS, "wrong-state"),
});

/** Deletes an inspection's case data. */
export function erase(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { reason } = await askedJson(c.req.raw, erasureJson);
    return canonicalResponse(c, await c.var.ledger.erase(c.var.caller, c.req.valid("param").inspection, reason));
  });
}
