import { createRoute } from "@hono/zod-openapi";
import { madeKeySchema } from "../../documentation/ledger/key-schemas.ts";
import { jsonBody, KEY_NEEDED, repeatable, WRITE_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { askedJson } from "../../request/asked-json.ts";
import { newKeyJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/keys",
  operationId: "makeKey",
  summary: "Make a key",
  description:
    "Makes a key for a person or a system. What its bearer sends is told in this answer, in that to the same request " +
    "with the same Idempotency-Key, and never again.",
  security: KEY_NEEDED,
  request: { query: strictFields({}), headers: repeatable, body: jsonBody("KeyRequest") },
  responses: responses({ 200: jsonResponse("The key.", madeKeySchema) }, ...WRITE_PROBLEMS, "invalid-key-request"),
});

/** Makes a key. */
export function make(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { expiresAt = null, ...asked } = await askedJson(c.req.raw, newKeyJson);
    return canonicalResponse(c, await c.var.ledger.makeKey(c.var.caller, { ...asked, expiresAt }));
  });
}
