import { inspectionFileSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Shows an inspection. */
export const show = readingRoute({
  path: "/v1/inspections/{inspection}",
  operationId: "showInspection",
  summary: "Show an inspection",
  description: "Everything on record of an inspection but its receipts: its state, lists, freeze, draws, replacements.",
  answers: ["The inspection.", inspectionFileSchema],
  read: ({ ledger, caller, inspection }) => ledger.show(caller, inspection),
});
