import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { STATES } from "../../../ledger/states.ts";
import { inspectionsSchema } from "../../documentation/ledger/inspection-schemas.ts";
import { KEY_NEEDED, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { id } from "../../documentation/ledger/signed-fields.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { pageLimit } from "../../request/page-limit.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";
import { nextPage } from "../../response/next-page.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections",
  operationId: "listInspections",
  summary: "List inspections",
  description: "The inspections that the key covers, the newest first, page by page.",
  security: KEY_NEEDED,
  request: {
    query: strictFields({
      before: id.optional().meta({ description: "Those older than this inspection." }),
      limit: pageLimit(50, 200),
      state: z.enum(STATES).optional().meta({ description: "Only those in this state." }),
    }),
  },
  responses: responses({ 200: jsonResponse("A page of them.", inspectionsSchema) }, ...READ_PROBLEMS),
});

/** Lists inspections. */
export function list(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { before, limit, state } = c.req.valid("query");
    // One more than the page holds tells whether there is another page.
    const found = await c.var.ledger.list(c.var.caller, { before, state, limit: limit + 1 });
    const inspections = found.slice(0, limit);
    const next = found.length > limit ? nextPage(c, { before: inspections.at(-1)!.id }) : null;
    return canonicalResponse(c, { inspections, next });
  });
}
