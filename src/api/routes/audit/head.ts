import { auditHeadSchema } from "../../schemas/audit-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Gives the head of the audit trail. */
export const head = readingRoute({
  path: "/v1/audit/head",
  operationId: "getAuditHead",
  summary: "Get the head of the audit trail",
  description: "Who keeps it can later tell whether anything up to it was changed, removed, put in or moved.",
  answers: ["The head.", auditHeadSchema],
  read: ({ ledger, caller }) => ledger.auditHead(caller),
});
