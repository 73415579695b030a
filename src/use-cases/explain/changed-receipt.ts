import { Refusal } from "../../base/refusal.ts";

/** Nothing is explained from a receipt that does not hold together. */
export function changedReceipt(): Refusal {
  return new Refusal("invalid-receipt", {
    place: "receipt",
    message: "the receipt was changed since the draw",
    remedy: "Use the receipt as Longlist wrote it; verify says what differs.",
  });
}
