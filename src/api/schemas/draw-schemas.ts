import * as z from "zod";
import { assignmentSchema } from "../../assignment/assignment-document.ts";
import { count, id, number, ownSalt, salted, saltedOnItsOwn, signed } from "../../ledger/field-schemas.ts";
import type {
  AssignmentRecord,
  DrawRecord,
  Erasure,
  InspectionChange,
  StoredAssignment,
  StoredReplacement,
  Withdrawal,
} from "../../ledger/records/inspection-records.ts";
import { redactedReceiptSchema } from "../../ledger/records/redacted-receipt.ts";
import { drawSchema } from "../../sampling/draw/draw-document.ts";
import type { Verification } from "../../sampling/receipt/verify.ts";
import { replacementSchema } from "../../sampling/replacement/replacement-document.ts";
import type { VerifiedAlone } from "../../use-cases/verify/verify-list.ts";
import { freezeSchema, inspectionSummarySchema, roundSchema, submissionSchema } from "./inspection-schemas.ts";

const drawRecordSchema = z
  .strictObject({
    inspection: id,
    number,
    reason: z.string().nullable().meta({ description: "Why it was drawn again; null for the first." }),
    seedOrigin: drawSchema.shape.seed.shape.origin,
    publishedDigest: salted,
    supersededBy: number.nullable().meta({ description: "The draw that superseded it; null where it stands." }),
    ...signed,
  })
  .meta({ id: "DrawRecord", description: "A draw on record." }) satisfies z.ZodType<DrawRecord>;

export const drawRecordsSchema = z
  .strictObject({ draws: z.array(drawRecordSchema) })
  .meta({ id: "DrawRecords", description: "All draws of an inspection, in order; the last one stands." });

export const receiptSchema = z
  .union([drawSchema, redactedReceiptSchema])
  .meta({ id: "Receipt", description: "The receipt of a draw, or what erasure left of it." });

export const storedDrawSchema = drawRecordSchema
  .extend({ receipt: receiptSchema })
  .meta({ id: "StoredDraw", description: "A draw on record with its receipt." });

export const newDrawSchema = storedDrawSchema
  .omit({ supersededBy: true })
  .meta({ id: "NewDraw", description: "A draw as it was made, with its receipt." });

export const storedReplacementSchema = z
  .strictObject({
    inspection: id,
    number: number.meta({ description: "Over all draws of the inspection." }),
    draw: number,
    reason: z.string(),
    replaced: z.boolean().meta({ description: "False where the case stays in the sample as a finding." }),
    publishedDigest: salted,
    record: replacementSchema.nullable().meta({ description: "Null after erasure." }),
    ...signed,
  })
  .meta({ id: "StoredReplacement", description: "A replacement on record." }) satisfies z.ZodType<StoredReplacement>;

export const replacementsSchema = z
  .strictObject({ replacements: z.array(storedReplacementSchema) })
  .meta({ id: "Replacements", description: "All replacements of an inspection, in order, over all its draws." });

const assignmentRecordSchema = z
  .strictObject({
    inspection: id,
    number: number.meta({ description: "Over all draws of the inspection; the last of the standing draw stands." }),
    draw: number,
    cause: z.enum(["made", "changed", "replaced"]).meta({
      description: "All cases were shared out, one was given to another inspector, or a reserve came in.",
    }),
    inspectors: count,
    cases: count,
    publishedDigest: saltedOnItsOwn,
    ...signed,
  })
  .meta({ id: "AssignmentRecord", description: "That cases were shared out." }) satisfies z.ZodType<AssignmentRecord>;

export const assignmentRecordsSchema = z
  .strictObject({ assignments: z.array(assignmentRecordSchema) })
  .meta({ id: "AssignmentRecords", description: "All assignments of an inspection, in order, over all its draws." });

export const storedAssignmentSchema = assignmentRecordSchema
  .extend({
    content: z
      .strictObject({
        assignment: assignmentSchema,
        change: z
          .strictObject({ case: z.string(), from: z.string(), to: z.string(), reason: z.string(), by: z.string() })
          .nullable()
          .meta({ description: "Which case went from whom to whom and why; null where it was not one case." }),
        salt: ownSalt,
      })
      .nullable()
      .meta({ description: "Null after erasure." }),
  })
  .meta({ id: "StoredAssignment", description: "An assignment on record." }) satisfies z.ZodType<StoredAssignment>;

export const reservesSchema = z
  .strictObject({ reserves: drawSchema.shape.reserves })
  .meta({ id: "Reserves", description: "The eligible cases that a draw did not sample, in the receipt's order." });

export const erasureSchema = z
  .strictObject({ inspection: id, reason: z.string(), ...signed })
  .meta({ id: "Erasure", description: "When and why case data was deleted." }) satisfies z.ZodType<Erasure>;

export const withdrawalSchema = z.strictObject({ inspection: id, reason: z.string(), ...signed }).meta({
  id: "Withdrawal",
  description: "When and why an inspection was called off.",
}) satisfies z.ZodType<Withdrawal>;

const changeSchema = z.strictObject({
  number,
  team: z.string().nullable(),
  inspectionDate: z.iso.date(),
  specification: z.string().meta({ description: "Its id." }),
  submissions: count.meta({ description: "How many lists had come in." }),
  readsAnew: z.boolean().meta({
    description:
      "Whether those were read for another date or by other rules, so that the list has to be submitted again.",
  }),
  ...signed,
}) satisfies z.ZodType<InspectionChange>;

export const inspectionFileSchema = inspectionSummarySchema
  .extend({
    deletionDate: z.iso
      .date()
      .nullable()
      .meta({ description: "The day on which its case data is deleted by itself; null where it has been already." }),
    changes: z.array(changeSchema).meta({ description: "Of its team, date or rules, before its list was frozen." }),
    submissions: z.array(submissionSchema),
    freeze: freezeSchema.nullable(),
    rounds: z.array(roundSchema).meta({ description: "The last is for the draw to come." }),
    draws: z.array(drawRecordSchema),
    replacements: z.array(storedReplacementSchema),
    assignments: z.array(assignmentRecordSchema).meta({ description: "Without who has which case." }),
    withdrawal: withdrawalSchema.nullable(),
    erasure: erasureSchema.nullable(),
  })
  .meta({ id: "InspectionFile", description: "Everything on record of an inspection but its receipts." });

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

/** What a receipt shows without its list. */
const verifiedAloneSchema = z
  .strictObject({
    kind: z.literal("longlist/verification-without-list"),
    version: z.literal(1),
    draw: z.string().meta({ description: "The digest that the receipt states." }),
    holds: z.boolean().meta({ description: "Whether everything holds that can be checked without the list." }),
    steps: z.array(
      z.strictObject({
        step: z.enum(["digest", "specification", "sizes", "lottery", "sample", "seed", "ledger", "repetition"]),
        holds: z.boolean(),
        message: z.string(),
      }),
    ),
  })
  .meta({
    id: "VerificationWithoutList",
    description: "What a receipt shows by itself. That its cases are those of the team's list, only the list shows.",
  }) satisfies z.ZodType<VerifiedAlone>;

/** What came of a verification, with the list or without. */
export const verdictSchema = z.union([verificationSchema, verifiedAloneSchema]).meta({ id: "Verdict" });
