import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import type { Api } from "../api.ts";
import { apiDocument } from "../documentation/api-document.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import { canonicalResponse } from "../response/canonical-response.ts";

const documentSchema = z
  .looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) })
  .meta({ id: "OpenApi", description: "This document (OpenAPI 3.1)." });

const route = createRoute({
  method: "get",
  path: "/openapi.json",
  operationId: "getDocument",
  summary: "Get this document",
  responses: responses({ 200: jsonResponse("The document.", documentSchema) }),
});

/** Gives the document of the API, made when it is first asked for. */
export function openapi(app: Api): void {
  let document: ReturnType<typeof apiDocument> | undefined;
  app.openapi(route, async (c) => {
    document ??= apiDocument(app);
    return canonicalResponse(c, await document);
  });
}
