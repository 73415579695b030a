import { trailSchema } from "../../../ledger/audit/trail-document.ts";
import { trailPage, trailQuery } from "../audit/trail-page.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Gives what the audit trail has of one inspection. */
export const trail = readingRoute({
  path: "/v1/inspections/{inspection}/audit",
  operationId: "listInspectionAudit",
  summary: "Read an inspection's audit trail",
  description: "Who did what to an inspection and when, in order, page by page.",
  query: trailQuery,
  answers: ["A page of the trail.", trailSchema],
  async read({ ledger, caller, inspection }, query, c) {
    await ledger.inspection(caller, inspection); // That there is none must be told, not an empty trail.
    return trailPage(c, query, (page) => ledger.trail(caller, { ...page, subject: inspection }));
  },
});
