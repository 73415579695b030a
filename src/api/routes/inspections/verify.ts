import { verificationSchema } from "../../schemas/verification-schema.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Verifies a draw on record. */
export const verify = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}/verification",
  operationId: "verifyStoredDraw",
  summary: "Verify a draw on record",
  description: "Repeats a draw from its receipt and the frozen list and says whether it matches.",
  answers: ["The verdict.", verificationSchema],
  problems: ["wrong-state"],
  read: ({ ledger, caller, inspection, draw }) => ledger.verify(caller, inspection, draw),
});
