import { createRoute } from "@hono/zod-openapi";
import { readList } from "../../../long-list/read-list.ts";
import { submissionSchema } from "../../documentation/ledger/inspection-schemas.ts";
import { KEY_NEEDED, ofInspection, repeatable, WRITE_PROBLEMS } from "../../documentation/ledger/ledger-route.ts";
import { listBody } from "../../documentation/list-bodies.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import type { Api } from "../../parts.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { askedSubmission } from "../../request/asked-submission.ts";
import { submissionText } from "../../request/ledger-bodies.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/inspections/{inspection}/submissions",
  operationId: "submitList",
  summary: "Submit a long list",
  description:
    "Checks a list and, where no finding blocks the draw, takes it in. Until it is frozen a list may be submitted " +
    "again; the answer says what it adds, removes and changes. Of its findings their number is kept.",
  security: KEY_NEEDED,
  request: { params: ofInspection, query: submissionText, headers: repeatable, body: listBody("Submission") },
  responses: responses(
    { 200: jsonResponse("The submission.", submissionSchema) },
    ...WRITE_PROBLEMS,
    "wrong-state",
    "list-not-usable",
  ),
});

/** Takes in a list. */
export function submit(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { ledger, caller } = c.var;
    const { inspection } = c.req.valid("param");
    const { list: sent, mappings } = await askedSubmission(c.req.raw, c.req.valid("query"));
    const { inspectionDate } = await ledger.inspection(caller, inspection);
    const { list, findings } = await readList(sent, { inspectionDate, mappings });
    if (list === null) throw new ApiProblem("list-not-usable", findings);
    return canonicalResponse(c, await ledger.submit(caller, inspection, { list, findings }));
  });
}
