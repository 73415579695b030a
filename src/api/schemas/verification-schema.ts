import * as z from "zod";
import type { Verification } from "../../sampling/receipt/verify.ts";

/** The verdict on a draw, as {@link Verification} has it, for the document. */
export const verificationSchema = z
  .strictObject({
    kind: z.literal("longlist/verification"),
    version: z.literal(1),
    draw: z.string().meta({ description: "The digest that the receipt states." }),
    matches: z.boolean(),
    steps: z.array(
      z.strictObject({
        step: z.enum(["digest", "specification", "seed", "list", "lottery", "ledger", "repetition"]),
        holds: z.boolean(),
        message: z.string(),
      }),
    ),
    firstDifference: z
      .strictObject({ path: z.string(), receipt: z.unknown(), repeated: z.unknown(), message: z.string() })
      .nullable(),
  })
  .meta({
    id: "Verification",
    description: "Whether a draw, repeated from its receipt, matches.",
  }) satisfies z.ZodType<Verification>;
