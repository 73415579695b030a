import { createRoute } from "@hono/zod-openapi";
import { freezeSchema } from "../../documentation/ledger/freeze-schemas.ts";
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
import { freezeJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections/{inspection}/freeze",
  operationId: "freezeInspection",
  summary: "Fix the list before there is a seed",
  description:
    "Fixes the last list, the specification and each domain's lottery, and publishes the commitment to a secret nonce. " +
    "From here on nobody can choose the list knowing the seed. Give the team the commitment, so that it can contribute.",
  security: KEY_NEEDED,
  request: {
    params: ofInspection,
    query: strictFields({}),
    headers: repeatable,
    body: jsonBody("FreezeRequest", { required: false }),
  },
  responses: responses(
    { 200: jsonResponse("What was fixed.", freezeSchema) },
    ...WRITE_PROBLEMS,
    "wrong-state",
    "out-of-date",
    "unknown-case",
    "contradictory-field",
  ),
});

/** Fixes the list. */
export function freeze(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const asked = await askedJson(c.req.raw, freezeJson);
    return canonicalResponse(c, await c.var.ledger.freeze(c.var.caller, c.req.valid("param").inspection, asked));
  });
}
