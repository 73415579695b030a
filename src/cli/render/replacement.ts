import { printable } from "../../base/printable.ts";
import { outcomeWords } from "../../report/sections/replacements.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";

/**
 * A replacement in a sentence.
 *
 * @example replacementSentence(record) // "A1 is replaced by A7, the next reserve of the same cell (ticket 0.25)."
 */
export function replacementSentence({ case: caseId, reason, replacement, from }: Replacement): string {
  if (replacement === null || from === null) {
    return `${printable(caseId)} ${outcomeWords(null)} (${reason}); no reserve is used.`;
  }
  const { caseId: next, ticket } = replacement;
  return `${printable(caseId)} is replaced by ${printable(next)}, ${outcomeWords(from)} (ticket ${ticket}).`;
}
