import { createRoute } from "@hono/zod-openapi";
import { newDrawSchema } from "../../documentation/ledger/draw-schemas.ts";
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
import { drawAgainJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections/{inspection}/draws",
  operationId: "drawInspection",
  summary: "Draw from the frozen list",
  description:
    "Draws the sample from what was frozen. A further draw needs a reason and supersedes the one before; both stay on " +
    "record for ever.",
  security: KEY_NEEDED,
  request: {
    params: ofInspection,
    query: strictFields({}),
    headers: repeatable,
    body: jsonBody("StoredDrawRequest", { required: false }),
  },
  responses: responses(
    { 200: jsonResponse("The draw with its receipt.", newDrawSchema) },
    ...WRITE_PROBLEMS,
    "wrong-state",
    "reason-needed",
    "reason-not-wanted",
    "already-contributed",
    "frozen-differs",
    "invalid-seed",
  ),
});

/** Draws from the frozen list. */
export function draw(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const asked = await askedJson(c.req.raw, drawAgainJson);
    return canonicalResponse(c, await c.var.ledger.draw(c.var.caller, c.req.valid("param").inspection, asked));
  });
}
