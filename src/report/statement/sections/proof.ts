import { saltedDigest } from "../../../base/canonical.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import type { MethodologySection } from "./section.ts";

/**
 * How the draw can be checked, and by which digests it is known. Of a stored draw they are the salted ones: nobody can
 * guess at case references by them, and whoever holds the receipt can work them out.
 */
export function proofSection(draw: Draw, replacements: readonly Replacement[]): MethodologySection {
  const { ledger } = draw;
  const published = (digest: string) => (ledger ? saltedDigest(ledger.salt, digest) : digest);
  const last = replacements.at(-1);
  return {
    title: "How this can be checked",
    parts: [
      `The sample was drawn by Longlist with the method ${draw.method}. Whoever holds the receipt and the list can repeat the draw with Longlist: the same list and seed always give the same sample, whatever the order of the rows.`,
      ledger
        ? "Digests (SHA-256) by which the documents are known. Those of the receipt, the list and the replacements are salted, so that nobody can guess at cases by them; the receipt holds the salt:"
        : "Digests (SHA-256) by which the documents are known:",
      {
        items: [
          `Receipt: ${published(draw.digest)}`,
          `List: ${published(draw.list.digest)}`,
          ...(last ? [`Last replacement: ${published(last.digest)}`] : []),
          ...(ledger
            ? [
                `Specification: ${ledger.specificationDigest}`,
                `Audit trail before the draw, entry ${ledger.audit.sequence}: ${ledger.audit.hash}`,
              ]
            : []),
        ],
      },
    ],
  };
}
