import { submissionSchema } from "../../schemas/inspection-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Shows a submission. */
export const submission = readingRoute({
  path: "/v1/inspections/{inspection}/submissions/{submission}",
  operationId: "showSubmission",
  summary: "Show a submission",
  description: "A list that was taken in: its size, its findings as numbers, and how it differs from the one before.",
  answers: ["The submission.", submissionSchema],
  read: ({ ledger, caller, inspection, submission }) => ledger.submission(caller, inspection, submission),
});
