import type { Context } from "hono";
import { METHOD_NAME_ALL } from "hono/router";
import { HttpProblem, problemOf } from "../http/problems/http-problem.ts";
import { problemDocument } from "../http/problems/problem-document.ts";
import { PROBLEM_KINDS } from "../http/problems/problem-kinds.ts";
import type { Api } from "./api.ts";
import { canonicalResponse } from "./response.ts";

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

/** Refuses the methods that a known path does not have, naming those it has. For after the last route. */
export function refuseOtherMethods(app: Api): void {
  for (const [path, methods] of methodsByPath(app)) {
    const allow = [...methods].join(", ");
    app.all(path, (c) => {
      c.header("Allow", allow);
      throw new HttpProblem("method-not-allowed", [
        { place: "method", message: `${c.req.method} is not a method of this route`, remedy: `Use ${allow}.` },
      ]);
    });
  }
}

function methodsByPath(app: Api): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === METHOD_NAME_ALL || path.endsWith("*")) continue; // What stands before routes is none.
    const methods = found.get(path) ?? new Set();
    // Hono answers HEAD wherever there is a GET.
    for (const name of method === "GET" ? ["GET", "HEAD"] : [method]) methods.add(name);
    found.set(path, methods);
  }
  return found;
}
