import * as z from "zod";
import { digest, id, instant, number, salted, signed } from "../../ledger/field-schemas.ts";
import type { Freeze, Round } from "../../ledger/inspections/records.ts";

/** What is fixed before there is a seed, and where the seed comes from. @module */

export const freezeSchema = z
  .strictObject({
    inspection: id,
    submission: number,
    specificationDigest: digest,
    commitment: digest.meta({ description: "SHA-256 of the 32 lower-case hex characters of a secret 128-bit nonce." }),
    published: z
      .strictObject({ list: salted, court: salted, outOfCourt: salted })
      .meta({ description: "Digests of the list and of each domain's lottery, salted: to be passed on." }),
    fixed: z
      .strictObject({
        listDigest: digest,
        lotteries: z.strictObject({ court: digest, outOfCourt: digest }),
        exclusions: z.array(z.strictObject({ caseId: z.string(), note: z.string() })),
        salt: z.string(),
      })
      .nullable()
      .meta({ description: "The digests themselves, for those who hold the list; null after erasure." }),
    ...signed,
  })
  .meta({ id: "Freeze", description: "What freezing fixed, before any seed existed." }) satisfies z.ZodType<Freeze>;

export const roundSchema = z
  .strictObject({
    round: number.meta({ description: "The number of the draw that it is for." }),
    commitment: digest,
    at: instant,
    contribution: z.strictObject({ text: z.string(), ...signed }).nullable(),
  })
  .meta({
    id: "Round",
    description: "The commitment to the nonce that a draw will use, and the team's part of its seed.",
  }) satisfies z.ZodType<Round>;
