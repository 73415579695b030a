import { mapDomains } from "../../sampling/domain-split.ts";
import type { DomainResult, Draw } from "../../sampling/draw-document.ts";
import { saltedDigest } from "../case-documents.ts";
import { type RedactedReceipt, redactedReceiptSchema, SMALLEST_CELL } from "../redacted-receipt.ts";
import { onlyDeclared } from "./only-declared.ts";

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
    domains: mapDomains((domain) => withoutSmallCells(receipt.domains[domain])),
    ledger,
    receipt: saltedDigest(ledger.salt, receipt.digest),
  };
  return onlyDeclared(redactedReceiptSchema, counted);
}

function withoutSmallCells(domain: DomainResult): RedactedReceipt["domains"]["court"] {
  const { lottery } = domain;
  const cells = lottery.cells
    .map((cell, place) => ({ place, ...cell }))
    .filter(({ eligible }) => eligible >= SMALLEST_CELL);
  return { ...domain, lottery: { ...lottery, cells, cellsLeftOut: lottery.cells.length - cells.length } };
}

function countReasons(excluded: Draw["excluded"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of excluded) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
