import { createRoute } from "@hono/zod-openapi";
import { drawsCsv } from "../../../exports/draws-csv.ts";
import { drawRecordsSchema } from "../../documentation/ledger/draw-schemas.ts";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { csvContent, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { fileResponse } from "../../response/file-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}/draws",
  operationId: "listDraws",
  summary: "List an inspection's draws",
  description: "All draws, in order, as JSON or CSV; the last one stands.",
  security: KEY_NEEDED,
  request: { params: ofInspection, query: strictFields({}) },
  responses: responses(
    {
      200: {
        description: "The draws.",
        content: { "application/json": { schema: drawRecordsSchema }, ...csvContent(drawsCsv([])) },
      },
    },
    ...READ_PROBLEMS,
  ),
});

/** Lists the draws of an inspection. */
export function draws(app: Api): void {
  app.openapi(route, async (c) => {
    const type = negotiate(c.req.header("accept"), ["application/json", "text/csv"]);
    const { draws, team, inspectionDate } = await c.var.ledger.show(c.var.caller, c.req.valid("param").inspection);
    if (type === "application/json") return canonicalResponse(c, { draws });
    return fileResponse(c, "csv", drawsCsv(draws), ["draws", team, inspectionDate]);
  });
}
