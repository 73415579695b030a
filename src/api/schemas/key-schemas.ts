import * as z from "zod";
import { ROLES } from "../../ledger/access/roles.ts";
import type { AccessKey } from "../../ledger/credentials/read-keys.ts";
import { id, instant, signed } from "../../ledger/field-schemas.ts";
import type { MadeKey } from "../../ledger/keys/make-key.ts";

export const keySchema = z
  .strictObject({
    id,
    name: z.string(),
    role: z.enum(ROLES),
    inspections: z
      .array(id)
      .meta({ description: "Those that a team's or an inspector's key covers; every other key covers all." }),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable().meta({
      description:
        "When its bearer last did something or read a case; null where nothing is on record, and in answers to a POST.",
    }),
    ...signed,
  })
  .meta({ id: "Key", description: "A key without its secret." }) satisfies z.ZodType<AccessKey>;

export const keysSchema = z
  .strictObject({ keys: z.array(keySchema) })
  .meta({ id: "Keys", description: "All keys there ever were, in the order they were made." });

export const madeKeySchema = keySchema
  .extend({
    token: z.string().meta({
      description: "What its bearer sends. Told here, to whoever repeats the request within 24 hours, and never again.",
    }),
  })
  .meta({ id: "MadeKey", description: "A key as it was made." }) satisfies z.ZodType<MadeKey>;
