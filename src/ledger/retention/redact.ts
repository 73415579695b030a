import { mapDomains } from "../../sampling/domain-split.ts";
import type { Draw } from "../../sampling/draw-document.ts";
import { saltedDigest } from "../case-documents.ts";
import { type RedactedReceipt, redactedReceiptSchema } from "../redacted-receipt.ts";
import { onlyDeclared } from "./only-declared.ts";
import { redactDomain } from "./redact-domain.ts";

/**
 * Takes everything out of a receipt that is, or could point to, a case.
 *
 * @param receipt of a stored draw
 */
export function redactReceipt(receipt: Draw): RedactedReceipt {
  const ledger = receipt.ledger!;
  const counted: RedactedReceipt = {
    ...receipt,
    kind: "longlist/redacted-receipt",
    excluded: countReasons(receipt.excluded),
    domains: mapDomains((domain) => redactDomain(receipt.domains[domain])),
    ledger,
    receipt: saltedDigest(ledger.salt, receipt.digest),
  };
  return onlyDeclared(redactedReceiptSchema, counted);
}

function countReasons(excluded: Draw["excluded"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of excluded) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
