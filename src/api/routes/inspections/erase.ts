import { erasureJson } from "../../request/ledger-bodies.ts";
import { erasureSchema } from "../../schemas/draw-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Deletes an inspection's case data. */
export const erase = writingRoute({
  path: "/v1/inspections/{inspection}/erasure",
  operationId: "eraseInspection",
  summary: "Delete an inspection's case data before it is due",
  description:
    "Deletes the lists, receipts and secrets of an inspection, and puts redacted records in place of its receipts. " +
    "What was done, when and by whom stays. It cannot be taken back.",
  takes: takesJson("ErasureRequest", erasureJson),
  answers: ["The erasure.", erasureSchema],
  problems: ["wrong-state"],
  write: ({ ledger, caller, inspection }, { reason }) => ledger.erase(caller, inspection, reason),
});
