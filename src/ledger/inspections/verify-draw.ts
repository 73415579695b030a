import { type Verification, verifyReceipt } from "../../sampling/receipt/verify.ts";
import type { Queries } from "../../store/store.ts";
import { readDocument } from "../case-documents.ts";
import { enterState } from "../states.ts";
import { readDraw } from "./read-draws.ts";
import { readFreeze } from "./read-freeze.ts";

/**
 * Repeats a stored draw from its receipt and the frozen list.
 *
 * @param number the draw that stands unless told
 * @throws LedgerRefusal `not-on-record`; `wrong-state` before a draw and after erasure
 */
export async function verifyStored(queries: Queries, inspection: string, number?: number): Promise<Verification> {
  await enterState(queries, inspection, "draw.verify");
  const { receipt } = await readDraw(queries, inspection, number);
  const { submission } = await readFreeze(queries, inspection);
  const list = await readDocument(queries, inspection, "list", submission);
  return verifyReceipt(receipt, list!);
}
