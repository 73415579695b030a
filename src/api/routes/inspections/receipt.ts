import { createRoute } from "@hono/zod-openapi";
import { sampleCsv } from "../../../exports/sample-csv.ts";
import { receiptSchema } from "../../documentation/ledger/draw-schemas.ts";
import { KEY_NEEDED, ofInspection, READ_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { csvContent, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { drawNumber } from "../../request/place-number.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { fileResponse } from "../../response/file-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "get",
  path: "/v1/inspections/{inspection}/draws/{draw}/receipt",
  operationId: "getReceipt",
  summary: "Get the receipt of a draw",
  description:
    "The receipt as it is to be kept and verified, as canonical JSON (RFC 8785); Accept: text/csv gives the sampled " +
    "cases alone. After erasure, what was left of it.",
  security: KEY_NEEDED,
  request: { params: ofInspection.extend({ draw: drawNumber }), query: strictFields({}) },
  responses: responses(
    {
      200: {
        description: "The receipt.",
        content: { "application/json": { schema: receiptSchema }, ...csvContent(sampleCsv([])) },
      },
    },
    ...READ_PROBLEMS,
    "wrong-state",
  ),
});

/** Gives a receipt. */
export function receipt(app: Api): void {
  app.openapi(route, async (c) => {
    const type = negotiate(c.req.header("accept"), ["application/json", "text/csv"]);
    const { inspection, draw } = c.req.valid("param");
    const { receipt } = await c.var.ledger.stored(c.var.caller, inspection, draw);
    if (type === "application/json") return canonicalResponse(c, receipt);
    if (receipt.kind === "longlist/redacted-receipt") throw erased();
    const { digest, sample, team, inspectionDate } = receipt;
    return fileResponse(c, "csv", sampleCsv(sample), ["sample", team, inspectionDate], { "Longlist-Digest": digest });
  });
}

function erased(): ApiProblem {
  return new ApiProblem("wrong-state", [
    {
      place: "inspection",
      message: "the case data has been deleted, and the sample with it",
      remedy: "Accept application/json for what is left of the receipt.",
    },
  ]);
}
