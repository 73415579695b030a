import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { digest } from "../../base/digest.ts";
import { Refusal } from "../../base/refusal.ts";
import { obstaclesOfWrong } from "../../base/wrong.ts";
import { sampledCaseSchema } from "../draw/draw-document.ts";

/** The record of one replacement, chained to the one before by its digest. */
export const replacementSchema = z
  .strictObject({
    kind: z.literal("longlist/replacement"),
    version: z.literal(1),
    draw: digest.meta({ description: "Digest of the draw." }),
    previous: digest.nullable().meta({ description: "Digest of the replacement before; null for the first." }),
    case: z.string(),
    reason: z.string().meta({ description: "A code of the specification's reasons." }),
    note: z.string().nullable(),
    by: z.string().nullable().meta({ description: "Who decided." }),
    on: z.string().nullable().meta({ description: "ISO date of the decision." }),
    replacement: sampledCaseSchema.nullable().meta({
      description: "The reserve in the case's place; null where the reason leaves the case in the sample as a finding.",
    }),
    from: z.enum(["same-cell", "nearest-cell"]).nullable(),
    digest,
  })
  .meta({ id: "Replacement", description: "One replacement, chained to the draw and to the replacement before it." });

/** The record of one replacement, chained to the draw and to the replacement before it. */
export type Replacement = DeepReadonly<z.infer<typeof replacementSchema>>;

/**
 * Reads a record back: checks its form; that it chains is `refuseBrokenChain`'s to say.
 *
 * @param place what messages call it, for example `replacements[0]`
 * @throws Refusal `invalid-replacement`, one obstacle for each of the first fields that are missing, unknown or malformed
 */
export function readReplacement(document: unknown, place: string): Replacement {
  const read = replacementSchema.safeParse(document);
  if (read.success) return read.data;
  throw new Refusal(
    "invalid-replacement",
    ...obstaclesOfWrong(read.error.issues, {
      place: (path) => [place, ...path].join("."),
      remedy: "Use the records as Longlist wrote them.",
    }),
  );
}
