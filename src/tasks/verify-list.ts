import type { Finding } from "../long-list/finding.ts";
import { type ListInput, readList } from "../long-list/read-list.ts";
import { readReceipt } from "../sampling/receipt.ts";
import { type Verification, verifyReceipt } from "../sampling/verify.ts";
import type { ReadingChoices } from "./reading-choices.ts";

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
 * @param choices as the draw was told, for a receipt does not say how the foot of the list was read
 * @throws Refusal `invalid-receipt` when it is not a receipt at all
 */
export async function verifyList(
  receipt: unknown,
  input: ListInput,
  choices: Pick<ReadingChoices, "keepFoot"> = {},
): Promise<VerifiedList> {
  const { inspectionDate, mappings } = readReceipt(receipt);
  const { list, findings } = await readList(input, { ...choices, inspectionDate, mappings });
  return { findings, verification: list && verifyReceipt(receipt, list) };
}
