import * as z from "zod";
import { digest } from "../../base/digest.ts";
import type { AuditHead } from "../../ledger/audit/entry.ts";
import type { TrailVerification } from "../../ledger/audit/trail-check.ts";
import { count } from "../../ledger/field-schemas.ts";

export const auditHeadSchema = z.strictObject({ sequence: count, hash: digest }).meta({
  id: "AuditHead",
  description: "The place of the last entry of the audit trail, and what all entries up to it come to.",
}) satisfies z.ZodType<AuditHead>;

export const trailVerificationSchema = z
  .strictObject({
    kind: z.literal("longlist/audit-verification"),
    version: z.literal(1),
    holds: z.boolean(),
    entries: count,
    head: auditHeadSchema,
    witnessedTo: count.meta({
      description:
        "The last entry that a receipt vouches for, with all before it; 0 for none. Whether later ones were cut off, " +
        "or written anew, the trail alone does not show: keep the receipts.",
    }),
    faults: z.array(z.strictObject({ sequence: count, message: z.string() })),
  })
  .meta({
    id: "AuditVerification",
    description: "Whether every entry is as it was written, none left out, put in or moved.",
  }) satisfies z.ZodType<TrailVerification>;
