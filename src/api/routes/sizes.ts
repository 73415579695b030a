import { createRoute } from "@hono/zod-openapi";
import { effectiveSpecification } from "../../sampling/specification/overrides.ts";
import { DEFAULT_SPECIFICATION_ID, specificationFor } from "../../sampling/specification/shipped-specifications.ts";
import { planSizes } from "../../use-cases/sizes/plan-sizes.ts";
import { sizesSchema } from "../../use-cases/sizes/sizes-document.ts";
import type { Api } from "../api.ts";
import { ACCESS_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import { parseJsonObject } from "../request/json-body.ts";
import { sizesJson } from "../request/json-fields.ts";
import { bodyKind } from "../request/media-type.ts";
import { readFields, strictFields } from "../request/strict-fields.ts";
import { canonicalResponse, negotiate } from "../response.ts";

const route = createRoute({
  method: "post",
  path: "/v1/sizes",
  operationId: "planSizes",
  summary: "Plan sizes",
  description:
    "How many cases a sample would have, and at what planning margin of error, by the numbers of eligible cases alone: before there is a list.",
  request: {
    query: strictFields({}),
    body: {
      required: true,
      content: { "application/json": { schema: { $ref: "#/components/schemas/SizesRequest" } } },
    },
  },
  responses: responses(
    { 200: jsonResponse("The sizes.", sizesSchema) },
    ...ACCESS_PROBLEMS,
    "invalid-request",
    "malformed-body",
    "invalid-text",
    "not-acceptable",
    "body-too-large",
    "unsupported-media-type",
    "unknown-specification",
    "invalid-specification",
    "unknown-field",
    "contradictory-field",
    "invalid-eligible",
  ),
});

/** Plans sizes. */
export function sizes(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    bodyKind(c.req.raw.headers, ["json"]);
    const body = parseJsonObject(new Uint8Array(await c.req.raw.arrayBuffer()), "body");
    const { eligible, specification = DEFAULT_SPECIFICATION_ID, overrides = [] } = readFields(sizesJson, body, "field");
    return canonicalResponse(
      c,
      planSizes(effectiveSpecification(specificationFor(specification), overrides), eligible),
    );
  });
}
