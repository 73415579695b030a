import { type Verification, verifyReceipt } from "../../sampling/receipt/verify.ts";
import type { Queries } from "../../store/store.ts";
import { readDocument } from "../case-documents.ts";
import { readDraw } from "./read-draws.ts";
import { readFreeze } from "./read-freeze.ts";

/**
 * Repeats a stored draw, whose case data is still there, from its receipt and the frozen list.
 *
 * @param number the draw that stands unless told
 * @throws LedgerRefusal `not-on-record`
 */
export async function verifyStored(queries: Queries, inspection: string, number?: number): Promise<Verification> {
  const { receipt } = await readDraw(queries, inspection, number);
  const { submission } = await readFreeze(queries, inspection);
  const list = await readDocument(queries, inspection, "list", submission);
  return verifyReceipt(receipt, list!);
}
