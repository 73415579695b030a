import * as z from "zod";
import { digest } from "../base/digest.ts";
import { ID } from "./platform.ts";

/** Fields that the ledger's documents share. @module */

export const instant = z.iso.datetime().meta({ description: "In UTC." });
/** Of an inspection or a key. */
export const id = z.string().regex(ID);
export const number = z.int().min(1);
export const count = z.int().min(0);

export const salted = digest.meta({ description: "SHA-256 of the canonical JSON [salt, digest]; the salt is erased." });

/** Of a record that not everybody may see who may see the receipt. */
export const saltedOnItsOwn = digest.meta({
  description: "SHA-256 of the canonical JSON [salt, digest], by the salt in the record's content; the salt is erased.",
});
export const ownSalt = z.string().optional().meta({
  description:
    "Of the published digest, for those who may see all of the content; without one, as 1.0.0 wrote it, the receipt's.",
});

/** When something was done and by whom. */
export const signed = {
  at: instant,
  by: z.string().meta({ description: "As the audit trail has it: key: and the key's id, or system." }),
};
