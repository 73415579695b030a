import * as z from "zod";
import type { AuditEntry, AuditHead } from "../../../ledger/audit/entry.ts";
import type { TrailVerification } from "../../../ledger/audit/trail-check.ts";
import type { DeepReadonly } from "../../../sampling/deep-readonly.ts";
import { count, digest, instant, number } from "./signed-fields.ts";

export const auditHeadSchema = z.strictObject({ sequence: count, hash: digest }).meta({
  id: "AuditHead",
  description: "The place of the last entry of the audit trail, and what all entries up to it come to.",
}) satisfies z.ZodType<AuditHead>;

export const auditEntrySchema = z
  .strictObject({
    sequence: number,
    what: z.string(),
    who: z.string(),
    at: instant,
    subject: z.string().nullable().meta({ description: "The inspection or key that it happened to." }),
    correlationId: z.string().meta({ description: "The request's id." }),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .meta({ description: "Facts without case data." }),
    previous: digest.meta({ description: "The hash of the entry before." }),
    hash: digest.meta({ description: "SHA-256 of the canonical JSON of all the other fields." }),
  })
  .meta({ id: "AuditEntry", description: "One act, chained to the one before." }) satisfies z.ZodType<AuditEntry>;

export const trailSchema = z
  .strictObject({
    kind: z.literal("longlist/audit-trail"),
    version: z.literal(1),
    entries: z.array(auditEntrySchema),
    next: z.string().nullable().meta({ description: "The next page's address; null after the last." }),
  })
  .meta({ id: "AuditTrail", description: "A page of the audit trail, in order." });

export type TrailDocument = DeepReadonly<z.infer<typeof trailSchema>>;

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
