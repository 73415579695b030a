import * as z from "zod";
import { count, id, number, salted, signed } from "../../ledger/field-schemas.ts";
import type { Submission } from "../../ledger/inspections/records.ts";
import { STATES } from "../../ledger/states.ts";
import type { Case } from "../../sampling/case.ts";
import { inspectionFields } from "../../sampling/draw/draw-document.ts";

const { team, inspectionDate, specification, overrides } = inspectionFields;

/** What an inspection was created with. */
export const inspectionSchema = z
  .strictObject({ id, team, inspectionDate, specification, overrides, ...signed })
  .meta({ id: "Inspection", description: "What an inspection was created with; it never changes." });

export const inspectionSummarySchema = inspectionSchema
  .extend({
    state: z.enum(STATES).meta({
      description:
        "open: lists are taken in; frozen: the list is fixed; drawn; erased: the case data has been deleted.",
    }),
  })
  .meta({ id: "InspectionSummary", description: "An inspection and where it stands." });

export const inspectionsSchema = z
  .strictObject({
    inspections: z.array(inspectionSummarySchema),
    next: z.string().nullable().meta({ description: "The next page's address; null after the last." }),
  })
  .meta({ id: "Inspections", description: "A page of inspections, the newest first." });

const FIELDS = [
  "caseId",
  "childId",
  "gender",
  "disposal",
  "startDate",
  "riskOfSeriousHarm",
  "safetyAndWellbeing",
  "endDate",
  "age",
  "ethnicity",
  "disability",
  "lookedAfter",
  "previousSanctions",
] as const satisfies readonly (keyof Case)[];

const caseIds = z.array(z.string());

export const submissionSchema = z
  .strictObject({
    inspection: id,
    number,
    rows: count,
    cases: count,
    findings: z
      .array(z.strictObject({ code: z.string(), severity: z.string(), count: number }))
      .meta({ description: "How often each finding was made." }),
    difference: z
      .strictObject({
        added: count,
        removed: count,
        changed: count,
        cases: z
          .strictObject({
            added: caseIds,
            removed: caseIds,
            changed: z.array(z.strictObject({ caseId: z.string(), fields: z.array(z.enum(FIELDS)) })),
          })
          .nullable()
          .meta({ description: "Which cases; null in the inspection's file and after erasure." }),
      })
      .nullable()
      .meta({ description: "From the submission before; null for the first." }),
    publishedDigest: salted,
    ...signed,
  })
  .meta({ id: "Submission", description: "A list that was taken in." }) satisfies z.ZodType<Submission>;
