import { createRoute } from "@hono/zod-openapi";
import { keySchema } from "../../documentation/ledger/key-schemas.ts";
import { KEY_NEEDED, repeatable, WRITE_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";
import { ofKey } from "./of-key.ts";

const route = createRoute({
  method: "post",
  path: "/v1/keys/{key}/revocation",
  operationId: "revokeKey",
  summary: "End a key",
  description: "Ends a key at once and for ever.",
  security: KEY_NEEDED,
  request: { params: ofKey, query: strictFields({}), headers: repeatable },
  responses: responses({ 200: jsonResponse("The key.", keySchema) }, ...WRITE_PROBLEMS),
});

/** Ends a key. */
export function revoke(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    return canonicalResponse(c, await c.var.ledger.revoke(c.var.caller, c.req.valid("param").key));
  });
}
