import type { Context } from "hono";
import { HttpProblem, problemOf } from "../../http/problems/http-problem.ts";
import { problemDocument } from "../../http/problems/problem-document.ts";
import { PROBLEM_KINDS } from "../../http/problems/problem-kinds.ts";
import type { Api } from "../api.ts";
import { canonicalResponse } from "../response/canonical-response.ts";

/** Answers whatever is thrown, and every unknown path, with a problem document. */
export function answerProblems(app: Api): void {
  app.onError((error, c) => answer(problemOf(error, SEND_AGAIN), c));
  app.notFound((c) => answer(NO_ROUTE, c));
}

const SEND_AGAIN =
  "Send the same request again later; one that writes, with the same Idempotency-Key. What was answered before is on record.";

const NO_ROUTE = new HttpProblem("not-found", [
  { place: "path", message: "there is no such route", remedy: "See /openapi.json for the routes there are." },
]);

function answer(problem: HttpProblem, c: Context): Response {
  const { status, headers = {} } = PROBLEM_KINDS[problem.code];
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return canonicalResponse(c, problemDocument(problem, c.var.requestId), status, "application/problem+json");
}
