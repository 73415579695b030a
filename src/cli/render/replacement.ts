import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { printable } from "./printable.ts";

const FROM = {
  "same-cell": "the next reserve of the same cell",
  "nearest-cell": "the lowest ticket of the nearest cells, as its own cell has no reserve left",
} as const;

/**
 * A replacement in a sentence.
 *
 * @example replacementSentence(record) // "A1 is replaced by A7, the next reserve of the same cell (ticket 0.25)."
 */
export function replacementSentence({ case: caseId, reason, replacement, from }: Replacement): string {
  if (replacement === null || from === null) {
    return `${printable(caseId)} stays in the sample as a finding (${reason}); no reserve is used.`;
  }
  const { caseId: next, ticket } = replacement;
  return `${printable(caseId)} is replaced by ${printable(next)}, ${FROM[from]} (ticket ${ticket}).`;
}
