import * as z from "zod";
import { digest } from "../../base/digest.ts";
import { domainId } from "../specification/specification-fields.ts";
import type { SeedOrigin } from "./seed.ts";

const instant = z.iso.datetime();

/** What the ledger adds to a receipt: when, by whom and with which commitment it was drawn. */
export const ledgerStatementSchema = z
  .strictObject({
    inspection: z.string(),
    draw: z.int().min(1).meta({ description: "1 for the first; a further one supersedes it." }),
    supersedes: digest.nullable().meta({ description: "Digest of the receipt that this one supersedes." }),
    reason: z.string().nullable().meta({ description: "Why it was drawn again; null for the first draw." }),
    frozenAt: instant,
    drawnAt: instant,
    drawnBy: z.string(),
    specificationDigest: digest,
    lotteries: z.record(domainId, digest).meta({
      description:
        "As fixed before the seed: digests, by the domain's id, of each domain's cells, allocations and weights.",
    }),
    commitment: digest.meta({ description: "Published before the draw: SHA-256 of the nonce's 32 characters." }),
    nonce: z.string().regex(/^[0-9a-f]{32}$/),
    contribution: z.string().nullable().meta({ description: "The team's part of the seed." }),
    trust: z.string().meta({ description: "Who could have steered the seed." }),
    salt: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .meta({ description: "Published digests are SHA-256 of the canonical JSON [salt, digest]." }),
    audit: z
      .strictObject({ sequence: z.int().min(0), hash: digest })
      .meta({ description: "Head of the audit trail just before this draw was entered into it." }),
  })
  .meta({ id: "LedgerStatement", description: "What the ledger says of a stored draw." });

export type LedgerStatement = Readonly<z.infer<typeof ledgerStatementSchema>>;

/** Who could have steered a seed, by its origin. */
export const TRUST: Readonly<Record<SeedOrigin, string>> = {
  joint:
    "The seed comes from a nonce committed to before the team contributed and from the team's contribution: neither could steer it alone, provided that the team recognises the contribution as its own.",
  generated:
    "The team did not contribute to the seed: whoever runs the service is trusted not to have tried more than one.",
  supplied: "The seed was typed in by whoever drew, who is trusted not to have tried more than one.",
};

/** What receipts of an origin said before, and say still. */
export const TRUST_BEFORE: Readonly<Partial<Record<SeedOrigin, string>>> = {
  joint:
    "The seed comes from a nonce committed to before the team contributed and from the team's contribution: neither could steer it alone.",
};
