import type { Act } from "../../ledger/access.ts";

/**
 * What a page needs to be shown: nothing (`public`), a session where the service was closed by configuration
 * (`stateless`), any session (`signed-in`), or one whose role includes an act. A path with `:inspection` is besides for
 * those alone whose inspection it is.
 */
export type PageRule = "public" | "stateless" | "signed-in" | Act;

/** Who may see which page. The tests fail for a page without a rule. */
export const PAGE_RULES: Readonly<Record<string, PageRule>> = {
  "GET /": "public",
  "GET /assets/:file": "public",
  "GET /sign-in": "public",
  "POST /sign-in": "public",
  "GET /sign-out": "public",
  "POST /sign-out": "public",
  "GET /pilot": "public",
  "POST /pilot": "stateless",
  "GET /verify": "public",
  "POST /verify": "stateless",
  "GET /check": "public",
  "POST /check": "stateless",

  "GET /inspections": "inspection.read",
  "GET /inspections/new": "inspection.create",
  "POST /inspections": "inspection.create",
  "GET /inspections/:inspection{[0-9a-f]+}": "inspection.read",
  "GET /inspections/:inspection/request": "inspection.read",
  "GET /inspections/:inspection/template.xlsx": "inspection.read",
  "GET /inspections/:inspection/list": "list.submit",
  "POST /inspections/:inspection/list": "list.submit",
  "GET /inspections/:inspection/submissions/:submission": "inspection.read",
  "GET /inspections/:inspection/freeze": "inspection.freeze",
  "POST /inspections/:inspection/freeze": "inspection.freeze",
  "GET /inspections/:inspection/fixed": "inspection.read",
  "GET /inspections/:inspection/contribution": "inspection.read",
  "POST /inspections/:inspection/contribution": "seed.contribute",
  "GET /inspections/:inspection/timeline": "audit.read",
  "GET /inspections/:inspection/draws/new": "sample.draw",
  "POST /inspections/:inspection/draws": "sample.draw",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/cases": "inspection.read",
  "POST /inspections/:inspection/draws/:draw{[0-9]+}/cases": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/methodology": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/methodology.txt": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/receipt.json": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/replacements.json": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/reserves.csv": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/sample.csv": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/sample.xlsx": "inspection.read",
  "GET /inspections/:inspection/draws/:draw{[0-9]+}/verification": "draw.verify",
  "GET /inspections/:inspection/replacements/new": "case.replace",
  "GET /inspections/:inspection/replacements/next": "case.replace",
  "POST /inspections/:inspection/replacements/next": "case.replace",
  "POST /inspections/:inspection/replacements": "case.replace",
};
