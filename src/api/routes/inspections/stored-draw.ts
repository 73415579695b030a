import { storedDrawSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Shows a draw. */
export const storedDraw = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}",
  operationId: "showDraw",
  summary: "Show a draw",
  description: "A draw on record with its receipt, or with what erasure left of it.",
  answers: ["The draw.", storedDrawSchema],
  read: ({ ledger, caller, inspection, draw }) => ledger.stored(caller, inspection, draw),
});
