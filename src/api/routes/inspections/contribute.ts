import { createRoute } from "@hono/zod-openapi";
import { roundSchema } from "../../documentation/ledger/freeze-schemas.ts";
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
import { contributionJson } from "../../request/ledger-bodies.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections/{inspection}/contribution",
  operationId: "contributeToSeed",
  summary: "Contribute to the seed",
  description:
    "Records the team's part of the seed, once the list is frozen. With it neither the team nor whoever runs the " +
    "service can choose the seed alone. It cannot be changed.",
  security: KEY_NEEDED,
  request: {
    params: ofInspection,
    query: strictFields({}),
    headers: repeatable,
    body: jsonBody("ContributionRequest"),
  },
  responses: responses(
    { 200: jsonResponse("The commitment, and the contribution to the same seed.", roundSchema) },
    ...WRITE_PROBLEMS,
    "wrong-state",
    "out-of-date",
    "already-contributed",
  ),
});

/** Records the team's part of the seed. */
export function contribute(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const asked = await askedJson(c.req.raw, contributionJson);
    return canonicalResponse(c, await c.var.ledger.contribute(c.var.caller, c.req.valid("param").inspection, asked));
  });
}
