import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { digest } from "../../base/digest.ts";
import { instant, number } from "../field-schemas.ts";
import type { AuditEntry } from "./entry.ts";

/** The audit trail as it is given away, and read by whoever verifies it alone. @module */

const auditEntrySchema = z
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

export const accessLogSchema = z
  .strictObject({
    kind: z.literal("longlist/access-log"),
    version: z.literal(1),
    entries: z.array(auditEntrySchema),
    next: z.string().nullable().meta({ description: "The next page's address; null after the last." }),
  })
  .meta({ id: "AccessLog", description: "A page of the access log, in order, from the oldest entry that is left." });

export type TrailDocument = DeepReadonly<z.infer<typeof trailSchema>>;
