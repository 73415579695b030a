import { createRoute } from "@hono/zod-openapi";
import { trailVerificationSchema } from "../../documentation/ledger/audit-schemas.ts";
import { KEY_NEEDED, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/audit/verification",
  operationId: "verifyAudit",
  summary: "Verify the audit trail",
  description:
    "Works out every entry's hash again, follows the chain from its beginning and compares the heads that the stored " +
    "receipts name. Who does not trust the service reads the entries and does it alone: longlist audit verify.",
  security: KEY_NEEDED,
  request: { query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The verdict.", trailVerificationSchema) }, ...READ_PROBLEMS),
});

/** Verifies the audit trail. */
export function verification(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    return canonicalResponse(c, await c.var.ledger.verifyTrail(c.var.caller));
  });
}
