import { trailVerificationSchema } from "../../schemas/audit-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Verifies the audit trail. */
export const verification = readingRoute({
  path: "/v1/audit/verification",
  operationId: "verifyAudit",
  summary: "Verify the audit trail",
  description:
    "Works out every entry's hash again, follows the chain from its beginning and compares the heads that the stored " +
    "receipts name. Who does not trust the service reads the entries and does it alone: longlist audit verify.",
  answers: ["The verdict.", trailVerificationSchema],
  read: ({ ledger, caller }) => ledger.verifyTrail(caller),
});
