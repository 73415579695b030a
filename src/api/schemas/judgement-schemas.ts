import * as z from "zod";
import { count, id, number, ownSalt, saltedOnItsOwn, signed } from "../../ledger/field-schemas.ts";
import type { StoredJudgements } from "../../ledger/records/judgement-records.ts";
import { ANSWERS, type Judgement } from "../../rating/judgement.ts";
import { CLASSIFICATIONS } from "../../sampling/specification/standard-fields.ts";

const classification = z
  .enum(CLASSIFICATIONS)
  .nullable()
  .meta({ description: "The inspector's own; null while there is none, and where the file cannot be produced." });

const judgementSchema = z
  .strictObject({
    case: z.string(),
    riskOfSeriousHarm: classification,
    safetyAndWellbeing: classification,
    answers: z
      .record(z.string(), z.enum(ANSWERS).nullable())
      .meta({ description: "By the key questions' ids; null while a question is not judged." }),
  })
  .meta({ id: "Judgement", description: "One case as its inspector judged it." }) satisfies z.ZodType<Judgement>;

export const judgementSheetSchema = z
  .strictObject({
    judgements: z.array(judgementSchema.extend({ inspector: z.string().nullable() }).meta({ id: "SheetJudgement" })),
  })
  .meta({ id: "JudgementSheet", description: "The cases to judge with their inspectors, as far as they are judged." });

const tableFindingSchema = z
  .strictObject({
    code: z.string(),
    stage: z.enum(["file", "header", "rows"]),
    severity: z.enum(["error", "warning", "notice"]),
    file: z.string(),
    sheet: z.string().nullable(),
    row: z.int().nullable().meta({ description: "As the spreadsheet numbers it, from 1." }),
    column: z.string().nullable(),
    rows: z.array(z.int()).optional(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: "TableFinding", description: "One doubt in a sent table, with its place and what to do about it." });

export const storedJudgementsSchema = z
  .strictObject({
    inspection: id,
    number: number.meta({ description: "Over all draws of the inspection; the last of the standing draw stands." }),
    draw: number,
    sheets: count,
    toInspect: count,
    judged: count.meta({ description: "Cases in which every key question has an answer." }),
    changed: count.meta({ description: "Values that it changed, those that were blank among them." }),
    publishedDigest: saltedOnItsOwn,
    content: z
      .strictObject({
        judgements: z.array(judgementSchema).meta({ description: "What is judged after it, ascending by case." }),
        changes: z.array(
          z.strictObject({
            case: z.string(),
            field: z.string().meta({ description: "A question's id, or a classification." }),
            from: z.string().nullable(),
            to: z.string().nullable(),
          }),
        ),
        findings: z.array(tableFindingSchema).meta({
          description: "Doubts in the sheets that did not block, for whoever sent them and those who see every case.",
        }),
        salt: ownSalt,
      })
      .nullable()
      .meta({ description: "Null after erasure, and where sendings are listed." }),
    ...signed,
  })
  .meta({
    id: "StoredJudgements",
    description: "That filled sheets came in, with what they changed.",
  }) satisfies z.ZodType<StoredJudgements>;

const progress = { toInspect: count, judged: count };

export const judgementsSchema = z
  .strictObject({
    sendings: z.array(storedJudgementsSchema),
    progress: z
      .strictObject({
        ...progress,
        inspectors: z.array(z.strictObject({ inspector: z.string().nullable(), ...progress })),
        standards: z.array(z.strictObject({ standard: z.string(), ...progress })),
      })
      .nullable()
      .meta({ description: "Of the draw that stands; null before the first sending and after erasure." }),
  })
  .meta({ id: "Judgements", description: "All sendings of an inspection, in order, and how much is judged." });
