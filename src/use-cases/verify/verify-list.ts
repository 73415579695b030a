import type { Finding } from "../../long-list/findings/finding.ts";
import { type ListInput, readList } from "../../long-list/read-list.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import { type Verification, verifyReceipt } from "../../sampling/receipt/verify.ts";

/** A verdict, or the findings that keep the list from being read. */
export interface VerifiedList {
  readonly findings: readonly Finding[];
  /** Null where a finding keeps the list from being read. */
  readonly verification: Verification | null;
}

/**
 * Reads a list as the receipt's mappings say, and repeats the draw.
 *
 * @param receipt the receipt as parsed JSON
 * @throws Refusal `invalid-receipt` when it is not a receipt at all
 */
export async function verifyList(receipt: unknown, input: ListInput): Promise<VerifiedList> {
  const { inspectionDate, mappings, specification } = readReceipt(receipt);
  const { list, findings } = await readList(input, { inspectionDate, mappings, specification });
  return { findings, verification: list && verifyReceipt(receipt, list) };
}
