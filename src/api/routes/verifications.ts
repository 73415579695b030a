import { createRoute } from "@hono/zod-openapi";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import { verifyList, verifyWithoutList } from "../../use-cases/verify/verify-list.ts";
import type { Api } from "../api.ts";
import { formOrJsonBody } from "../documentation/list-bodies.ts";
import { ACCESS_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import { readSentVerification, verificationQuery } from "../request/sent-verification.ts";
import { canonicalResponse, negotiate } from "../response.ts";
import { verdictSchema } from "../schemas/draw-schemas.ts";

const route = createRoute({
  method: "post",
  path: "/v1/verifications",
  operationId: "verifyDraw",
  summary: "Verify a draw",
  description:
    "Repeats a draw from its receipt and the list and says whether it matches, with the first difference. " +
    "A draw that does not match is a verification that succeeded: see `matches`. With `withoutList` the receipt is checked " +
    "alone: see `holds`.",
  request: { query: verificationQuery, body: formOrJsonBody("Verification") },
  responses: responses(
    { 200: jsonResponse("The verdict.", verdictSchema) },
    ...ACCESS_PROBLEMS,
    "too-busy",
    "too-long",
    "invalid-request",
    "malformed-body",
    "not-acceptable",
    "body-too-large",
    "unsupported-media-type",
    "invalid-receipt",
    "list-not-usable",
  ),
});

/** Verifies a draw. */
export function verifications(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { receipt, list } = await readSentVerification(c.req.raw);
    if (list === null) return canonicalResponse(c, verifyWithoutList(receipt));
    const { verification, findings } = await verifyList(receipt, list);
    if (verification === null) throw new HttpProblem("list-not-usable", findings);
    return canonicalResponse(c, verification);
  });
}
