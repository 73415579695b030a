import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { PROBLEM_KINDS, type ProblemCode } from "../../http/problems/problem-kinds.ts";
import type { Api } from "../api.ts";
import { exampleDocuments } from "../documentation/example-documents.ts";
import { referredSchemas } from "../documentation/referred-schemas.ts";
import { jsonResponse, problemResponse, responses } from "../documentation/responses.ts";
import { canonicalText, jsonText } from "../response.ts";

const INFO = {
  title: "Longlist",
  version: "1.0.0",
  license: { name: "MIT", identifier: "MIT" },
  description:
    "From a youth offending team's case long list to a fair, balanced, reproducible inspection sample that anyone can check. " +
    "Nothing that is sent is kept but under /v1/inspections and /v1/keys, for which a key is needed. Errors are problem documents (RFC 9457) with one entry for each obstacle or finding; " +
    "a method that a path does not have is answered with 405.",
};

/** The OpenAPI document of all routes registered so far, with examples that Longlist itself made. */
async function apiDocument(app: Api) {
  for (const [name, schema] of Object.entries(referredSchemas)) app.openAPIRegistry.register(name, schema);
  for (const code of Object.keys(PROBLEM_KINDS) as ProblemCode[]) {
    app.openAPIRegistry.registerComponent("responses", code, problemResponse(code));
  }
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: INFO, servers: [{ url: "/" }], security: [] });
  const schemas = document.components?.schemas ?? {};
  for (const [name, example] of Object.entries(await exampleDocuments())) {
    schemas[name] = { ...schemas[name], examples: [example] };
  }
  return document;
}

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
  let text: Promise<string> | undefined;
  app.openapi(route, async (c) => {
    text ??= apiDocument(app).then(canonicalText);
    return jsonText(c, await text);
  });
}
