import { createRoute } from "@hono/zod-openapi";
import { auditHeadSchema } from "../../documentation/ledger/audit-schemas.ts";
import { KEY_NEEDED, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/audit/head",
  operationId: "getAuditHead",
  summary: "Get the head of the audit trail",
  description: "Who keeps it can later tell whether anything up to it was changed, removed, put in or moved.",
  security: KEY_NEEDED,
  request: { query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The head.", auditHeadSchema) }, ...READ_PROBLEMS),
});

/** Gives the head of the audit trail. */
export function head(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    return canonicalResponse(c, await c.var.ledger.auditHead(c.var.caller));
  });
}
