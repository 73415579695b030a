import { createRoute } from "@hono/zod-openapi";
import { submissionSchema } from "../../documentation/ledger/inspection-schemas.ts";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { placeNumber } from "../../request/place-number.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}/submissions/{submission}",
  operationId: "showSubmission",
  summary: "Show a submission",
  description: "A list that was taken in: its size, its findings as numbers, and how it differs from the one before.",
  security: KEY_NEEDED,
  request: { params: ofInspection.extend({ submission: placeNumber }), query: strictFields({}) },
  responses: responses({ 200: jsonResponse("The submission.", submissionSchema) }, ...READ_PROBLEMS),
});

/** Shows a submission. */
export function submission(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { inspection, submission } = c.req.valid("param");
    return canonicalResponse(c, await c.var.ledger.submission(c.var.caller, inspection, submission));
  });
}
