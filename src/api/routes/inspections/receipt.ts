import { receiptSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { casesCsv } from "./cases-csv.ts";

/** Gives a receipt. */
export const receipt = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}/receipt",
  operationId: "getReceipt",
  summary: "Get the receipt of a draw",
  description:
    "The receipt as it is to be kept and verified, as canonical JSON (RFC 8785); Accept: text/csv gives the sampled " +
    "cases alone. After erasure, what was left of it.",
  answers: ["The receipt.", receiptSchema],
  problems: ["wrong-state"],
  async read({ ledger, caller, inspection, draw }) {
    const { receipt } = await ledger.stored(caller, inspection, draw);
    return receipt;
  },
  csv: casesCsv("sample"),
});
