import { createRoute } from "@hono/zod-openapi";
import { inspectionRequest } from "../../../sampling/request.ts";
import { inspectionSchema } from "../../documentation/ledger/inspection-schemas.ts";
import { jsonBody, KEY_NEEDED, repeatable, WRITE_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { askedJson } from "../../request/asked-json.ts";
import { newInspectionJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections",
  operationId: "createInspection",
  summary: "Open an inspection",
  description: "Opens an inspection for a team, a date and a specification. Lists can be submitted to it.",
  security: KEY_NEEDED,
  request: { query: strictFields({}), headers: repeatable, body: jsonBody("InspectionRequest") },
  responses: responses(
    { 200: jsonResponse("The inspection.", inspectionSchema) },
    ...WRITE_PROBLEMS,
    "invalid-date",
    "unknown-specification",
    "invalid-specification",
    "unknown-field",
    "contradictory-field",
  ),
});

/** Opens an inspection. */
export function create(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const asked = await askedJson(c.req.raw, newInspectionJson);
    return canonicalResponse(c, await c.var.ledger.create(c.var.caller, inspectionRequest(asked)));
  });
}
