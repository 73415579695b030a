import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
} from "../../sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../sampling/specification/specification.ts";
import type { Api } from "../api.ts";
import { ACCESS_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import { strictFields } from "../request/strict-fields.ts";
import { canonicalResponse, negotiate } from "../response.ts";

const { id, title, status, note } = specificationSchema.shape;

const listSchema = z
  .strictObject({
    default: id.meta({ description: "The id of the one used where none is named." }),
    specifications: z.array(z.strictObject({ id, title, status, note })),
  })
  .meta({ id: "Specifications", description: "The sample specifications that come with Longlist, by date." });

const listRoute = createRoute({
  method: "get",
  path: "/v1/specifications",
  operationId: "listSpecifications",
  summary: "List the sample specifications",
  request: { query: strictFields({}) },
  responses: responses(
    { 200: jsonResponse("The specifications.", listSchema) },
    ...ACCESS_PROBLEMS,
    "invalid-request",
    "not-acceptable",
  ),
});

const oneRoute = createRoute({
  method: "get",
  path: "/v1/specifications/{id}",
  operationId: "getSpecification",
  summary: "Get a sample specification",
  description: "All rules that decide a sample, as one document. A changed copy can be sent with a list.",
  request: {
    params: z.object({ id: z.string().meta({ example: "youth-2018" }) }),
    query: strictFields({}),
  },
  responses: responses(
    { 200: jsonResponse("The specification.", specificationSchema, SHIPPED_SPECIFICATIONS[0]) },
    ...ACCESS_PROBLEMS,
    "invalid-request",
    "not-found",
    "not-acceptable",
  ),
});

/** Lists and gives the specifications that come with Longlist. */
export function specifications(app: Api): void {
  app.openapi(listRoute, (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const all = SHIPPED_SPECIFICATIONS.map(({ id, title, status, note }) => ({ id, title, status, note }));
    return canonicalResponse(c, { default: DEFAULT_SPECIFICATION_ID, specifications: all });
  });
  app.openapi(oneRoute, (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const { id } = c.req.valid("param");
    const found = SHIPPED_SPECIFICATIONS.find((specification) => specification.id === id);
    if (found) return canonicalResponse(c, found);
    throw new HttpProblem("not-found", [
      { place: "id", message: "there is no such specification", remedy: "See /v1/specifications for those there are." },
    ]);
  });
}
