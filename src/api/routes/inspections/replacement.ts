import { storedReplacementSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Shows a replacement. */
export const replacement = readingRoute({
  path: "/v1/inspections/{inspection}/replacements/{replacement}",
  operationId: "showReplacement",
  summary: "Show a replacement",
  description: "A replacement as it was made; after erasure without its record.",
  answers: ["The replacement.", storedReplacementSchema],
  read: ({ ledger, caller, inspection, replacement }) => ledger.replacement(caller, inspection, replacement),
});
