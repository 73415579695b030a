import { createRoute } from "@hono/zod-openapi";
import { trailSchema } from "../../documentation/ledger/audit-schemas.ts";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";
import { askedPage, trailPage } from "../audit/trail-page.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}/audit",
  operationId: "listInspectionAudit",
  summary: "Read an inspection's audit trail",
  description: "Who did what to an inspection and when, in order, page by page.",
  security: KEY_NEEDED,
  request: { params: ofInspection, query: askedPage },
  responses: responses({ 200: jsonResponse("A page of the trail.", trailSchema) }, ...READ_PROBLEMS),
});

/** Gives what the audit trail has of one inspection. */
export function trail(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { inspection } = c.req.valid("param");
    const { ledger, caller } = c.var;
    await ledger.inspection(caller, inspection); // That there is none must be told, not an empty trail.
    const page = await trailPage(c, c.req.valid("query"), (asked) =>
      ledger.trail(caller, { ...asked, subject: inspection }),
    );
    return canonicalResponse(c, page);
  });
}
