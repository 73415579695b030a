import type { Draw } from "../../sampling/draw/draw-document.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { StoredDraw } from "./records.ts";

/**
 * A stored draw's receipt, for what needs its cases.
 *
 * @throws LedgerRefusal `wrong-state` after erasure
 * @example casesOf(stored).sample
 */
export function casesOf({ receipt }: Pick<StoredDraw, "receipt">): Draw {
  if (receipt.kind === "longlist/draw") return receipt;
  throw new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: "the case data has been deleted, the sample and its reserves with it",
    remedy: "The draw's page, or its receipt as JSON, shows what is left of its record.",
  });
}
