import { trailSchema } from "../../../ledger/audit/trail-document.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { trailPage, trailQuery } from "./trail-page.ts";

/** Gives the whole audit trail. */
export const entries = readingRoute({
  path: "/v1/audit/entries",
  operationId: "listAuditEntries",
  summary: "Read the whole audit trail",
  description: "Every act on record, in order, page by page: what whoever verifies the trail needs.",
  query: trailQuery,
  answers: ["A page of the trail.", trailSchema],
  read: ({ ledger, caller }, query, c) => trailPage(c, query, (page) => ledger.trail(caller, page)),
});
