import { createRoute } from "@hono/zod-openapi";
import { keySchema } from "../../documentation/ledger/key-schemas.ts";
import { jsonBody, KEY_NEEDED, repeatable, WRITE_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { askedJson } from "../../request/asked-json.ts";
import { grantJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";
import { ofKey } from "./of-key.ts";

const route = createRoute({
  method: "post",
  path: "/v1/keys/{key}/grants",
  operationId: "grantInspection",
  summary: "Let a team's key cover one more inspection",
  security: KEY_NEEDED,
  request: { params: ofKey, query: strictFields({}), headers: repeatable, body: jsonBody("GrantRequest") },
  responses: responses({ 200: jsonResponse("The key.", keySchema) }, ...WRITE_PROBLEMS, "invalid-key-request"),
});

/** Lets a team's key cover one more inspection. */
export function grant(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { inspection } = await askedJson(c.req.raw, grantJson);
    return canonicalResponse(c, await c.var.ledger.grant(c.var.caller, c.req.valid("param").key, inspection));
  });
}
