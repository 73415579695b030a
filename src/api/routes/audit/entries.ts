import { createRoute } from "@hono/zod-openapi";
import { trailSchema } from "../../documentation/ledger/audit-schemas.ts";
import { KEY_NEEDED, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";
import { askedPage, trailPage } from "./trail-page.ts";

const route = createRoute({
  method: "get",
  path: "/v1/audit/entries",
  operationId: "listAuditEntries",
  summary: "Read the whole audit trail",
  description: "Every act on record, in order, page by page: what whoever verifies the trail needs.",
  security: KEY_NEEDED,
  request: { query: askedPage },
  responses: responses({ 200: jsonResponse("A page of the trail.", trailSchema) }, ...READ_PROBLEMS),
});

/** Gives the whole audit trail. */
export function entries(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { ledger, caller } = c.var;
    return canonicalResponse(c, await trailPage(c, c.req.valid("query"), (page) => ledger.trail(caller, page)));
  });
}
