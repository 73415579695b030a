import type { Finding } from "../../long-list/findings/finding.ts";
import { type ListInput, readList } from "../../long-list/read-list.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import { type Verification, verifyReceipt } from "../../sampling/receipt/verify.ts";
import { type AloneVerification, verifyAlone } from "../../sampling/receipt/verify-alone.ts";

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

/** What a receipt shows by itself, as a document. */
export interface VerifiedAlone extends AloneVerification {
  readonly kind: "longlist/verification-without-list";
  readonly version: 1;
  /** The digest that the receipt states. */
  readonly draw: string;
}

/**
 * Checks what a receipt shows without its list.
 *
 * @param receipt the receipt as parsed JSON
 * @throws Refusal `invalid-receipt` when it is not a receipt at all
 */
export function verifyWithoutList(receipt: unknown): VerifiedAlone {
  const draw = readReceipt(receipt);
  return { kind: "longlist/verification-without-list", version: 1, draw: draw.digest, ...verifyAlone(draw) };
}
