import { createRoute } from "@hono/zod-openapi";
import { storedReplacementSchema } from "../../documentation/ledger/draw-schemas.ts";
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
import { replacementJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections/{inspection}/replacements",
  operationId: "replaceCase",
  summary: "Replace a sampled case",
  description: "Records that a sampled case of the standing draw cannot be inspected, and names the next reserve.",
  security: KEY_NEEDED,
  request: {
    params: ofInspection,
    query: strictFields({}),
    headers: repeatable,
    body: jsonBody("ReplacementRequest"),
  },
  responses: responses(
    { 200: jsonResponse("The replacement.", storedReplacementSchema) },
    ...WRITE_PROBLEMS,
    "wrong-state",
    "unknown-reason",
    "note-needed",
    "not-in-sample",
    "already-replaced",
    "no-reserve-left",
  ),
});

/** Replaces a sampled case. */
export function replace(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { case: caseId, ...asked } = await askedJson(c.req.raw, replacementJson);
    const { inspection } = c.req.valid("param");
    return canonicalResponse(c, await c.var.ledger.replace(c.var.caller, inspection, { caseId, ...asked }));
  });
}
