import { createRoute } from "@hono/zod-openapi";
import type * as z from "zod";
import type { ProblemCode } from "../../../http/problems/problem-kinds.ts";
import type { Api } from "../../api.ts";
import { createdAt, idempotencyHeader, KEY_NEEDED } from "../../documentation/ledger/ledger-route.ts";
import { WRITE_PROBLEMS, workProblems } from "../../documentation/problems-of-routes.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import { canonicalResponse } from "../../response/canonical-response.ts";
import { negotiate } from "../../response/negotiate.ts";
import { type PathValues, pathParameters, type RouteContext, refuseUnfit } from "./path-parameters.ts";
import type { Takes } from "./takes.ts";

/** What a POST that writes has of its own. */
export interface WritingRoute<Path extends string, Query extends z.ZodObject, Sent, Made> {
  readonly path: Path;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly takes: Takes<Query, Sent>;
  readonly answers: readonly [description: string, schema: z.ZodType];
  /** Beside those of every such route. */
  readonly problems?: readonly ProblemCode[];
  readonly write: (context: RouteContext<Path>, request: Sent) => Promise<Made>;
  /** Where what it made is from then on; without it nothing was made that has an address. */
  readonly location?: (made: Made) => string;
}

/**
 * A POST that writes to the ledger. All of them need a key, can be repeated, and answer with canonical JSON; one that
 * makes something says where that is.
 *
 * @returns what adds it to the app
 */
export function writingRoute<const Path extends string, Query extends z.ZodObject, Sent, Made>({
  takes,
  answers,
  problems = [],
  write,
  location,
  ...own
}: WritingRoute<Path, Query, Sent, Made>): (app: Api) => void {
  const answer = jsonResponse(...answers);
  const route = createRoute({
    ...own,
    path: own.path as string,
    method: "post",
    security: KEY_NEEDED,
    request: {
      params: pathParameters(own.path),
      query: takes.query as z.ZodObject,
      headers: idempotencyHeader,
      ...(takes.body && { body: takes.body }),
    },
    responses: responses(
      location ? { 201: createdAt(answer) } : { 200: answer },
      ...WRITE_PROBLEMS,
      ...workProblems("POST", own.path),
      ...problems,
    ),
  });
  return (app) => {
    app.openapi(
      route,
      async (c) => {
        negotiate(c.req.header("accept"), ["application/json"]);
        const request = await takes.read(c.req.raw, c.req.valid("query") as z.infer<Query>);
        const { ledger, caller } = c.var;
        const made = await write({ ...(c.req.valid("param") as PathValues<Path>), ledger, caller }, request);
        if (!location) return canonicalResponse(c, made);
        c.header("Location", location(made));
        return canonicalResponse(c, made, 201);
      },
      refuseUnfit,
    );
  };
}
