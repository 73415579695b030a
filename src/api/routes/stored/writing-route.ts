import type { RouteConfig } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import type * as z from "zod";
import type { ProblemCode } from "../../../http/problems/problem-kinds.ts";
import { idempotentCaller } from "../../access/idempotency-key.ts";
import type { Api } from "../../api.ts";
import { createdAt, idempotencyHeader, jsonBody, KEY_NEEDED } from "../../documentation/ledger-route.ts";
import { WRITE_PROBLEMS, workProblems } from "../../documentation/problems-of-routes.ts";
import { jsonResponse, responses } from "../../documentation/responses.ts";
import { parseJsonObject } from "../../request/json-body.ts";
import { bodyKind } from "../../request/media-type.ts";
import { readFields, strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse, negotiate } from "../../response.ts";
import { type PathValues, pathParameters, type RouteContext, refuseUnfit } from "./path-parameters.ts";

/**
 * Reads a request whose body is a JSON object. No body at all is an object without fields.
 *
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
async function readJsonRequest<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return readFields(schema, {}, "field");
  bodyKind(request.headers, ["json"]);
  return readFields(schema, parseJsonObject(bytes, "body"), "field");
}

/** What a route that writes is asked with, as the document declares it and as it is read. */
interface Takes<Query extends z.ZodObject, Sent> {
  readonly query: Query;
  readonly body?: NonNullable<RouteConfig["request"]>["body"];
  readonly read: (request: Request, query: z.infer<Query>) => Promise<Sent>;
}

const NO_QUERY = strictFields({});

/**
 * A JSON object.
 *
 * @param name of the registered schema
 * @param required false where everything in it may be left out, and so the body too
 */
export function takesJson<Sent>(
  name: string,
  schema: z.ZodType<Sent>,
  options?: { readonly required: boolean },
): Takes<typeof NO_QUERY, Sent> {
  return { query: NO_QUERY, body: jsonBody(name, options), read: (request) => readJsonRequest(request, schema) };
}

/** Nothing but what the path says. */
export const TAKES_NOTHING: Takes<typeof NO_QUERY, void> = { query: NO_QUERY, read: async () => {} };

/** What a POST that writes has of its own. */
interface WritingRoute<Path extends string, Query extends z.ZodObject, Sent, Made> {
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
  const takesForm = "multipart/form-data" in (takes.body?.content ?? {});
  return (app) => {
    app.openapi(
      route,
      async (c) => {
        negotiate(c.req.header("accept"), ["application/json"]);
        const caller = await idempotentCaller(c, takesForm);
        const request = await takes.read(c.req.raw, c.req.valid("query") as z.infer<Query>);
        const { ledger } = c.var;
        const made = await write({ ...(c.req.valid("param") as PathValues<Path>), ledger, caller }, request);
        if (!location) return canonicalResponse(c, made);
        c.header("Location", location(made));
        return canonicalResponse(c, made, 201);
      },
      refuseUnfit,
    );
  };
}
