import type { Act } from "../../ledger/access.ts";

/**
 * What a request needs to be let in: nothing (`public`), a key of any role where the service was closed by configuration
 * (`stateless`), or a key whose role includes an act (the roles of each act are in `ledger/access.ts`). A path with
 * `:inspection` is besides for those alone whose inspection it is.
 */
export type RouteRule = "public" | "stateless" | Act;

/** Who may use which route. The tests fail for a route without a rule. */
export const ROUTE_RULES: Readonly<Record<string, RouteRule>> = {
  "GET /health": "public",
  "GET /openapi.json": "public",
  "GET /v1/specifications": "stateless",
  "GET /v1/specifications/:id": "stateless",
  "GET /v1/template.csv": "stateless",
  "GET /v1/template.xlsx": "stateless",
  "POST /v1/checks": "stateless",
  "POST /v1/draws": "stateless",
  "POST /v1/verifications": "stateless",

  "POST /v1/inspections": "inspection.create",
  "GET /v1/inspections": "inspection.read",
  "GET /v1/inspections/:inspection": "inspection.read",
  "POST /v1/inspections/:inspection/submissions": "list.submit",
  "GET /v1/inspections/:inspection/submissions/:submission": "inspection.read",
  "POST /v1/inspections/:inspection/freeze": "inspection.freeze",
  "POST /v1/inspections/:inspection/contribution": "seed.contribute",
  "POST /v1/inspections/:inspection/draws": "sample.draw",
  "GET /v1/inspections/:inspection/draws": "inspection.read",
  "GET /v1/inspections/:inspection/draws/:draw": "inspection.read",
  "GET /v1/inspections/:inspection/draws/:draw/receipt": "inspection.read",
  "GET /v1/inspections/:inspection/draws/:draw/reserves": "inspection.read",
  "GET /v1/inspections/:inspection/draws/:draw/verification": "draw.verify",
  "POST /v1/inspections/:inspection/replacements": "case.replace",
  "GET /v1/inspections/:inspection/replacements": "inspection.read",
  "GET /v1/inspections/:inspection/replacements/:replacement": "inspection.read",
  "POST /v1/inspections/:inspection/erasure": "inspection.erase",
  "GET /v1/inspections/:inspection/audit": "audit.read",

  "GET /v1/audit/head": "audit.read",
  "GET /v1/audit/entries": "audit.verify",
  "GET /v1/audit/verification": "audit.verify",

  "POST /v1/keys": "key.make",
  "GET /v1/keys": "key.read",
  "GET /v1/keys/:key": "key.read",
  "POST /v1/keys/:key/grants": "key.grant",
  "POST /v1/keys/:key/revocation": "key.revoke",
};
