import * as z from "zod";
import { digest } from "../../base/digest.ts";
import { STATES } from "../../ledger/access/states.ts";
import { count, id, instant, number, salted, signed } from "../../ledger/field-schemas.ts";
import type { Freeze, Round, Submission } from "../../ledger/records/inspection-records.ts";
import type { Case } from "../../sampling/case.ts";
import { inspectionFields } from "../../sampling/draw/draw-document.ts";
import { domainId } from "../../sampling/specification/specification-fields.ts";

const { team, inspectionDate, specification, overrides } = inspectionFields;

/** What an inspection was created with. */
export const inspectionSchema = z
  .strictObject({ id, team, inspectionDate, specification, overrides, ...signed })
  .meta({ id: "Inspection", description: "What an inspection is of. It changes only until its list is frozen." });

export const inspectionSummarySchema = inspectionSchema
  .extend({
    state: z.enum(STATES).meta({
      description:
        "open: lists are taken in; frozen: the list is fixed, which pages call locked; drawn; assigned: inspectors have the cases; judged: judgements have come in; withdrawn: it was called off before its list was frozen; erased: the case data has been deleted.",
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

/** What is fixed before there is a seed, and where the seed comes from. @module */

export const freezeSchema = z
  .strictObject({
    inspection: id,
    submission: number,
    specificationDigest: digest,
    commitment: digest.meta({ description: "SHA-256 of the 32 lower-case hex characters of a secret 128-bit nonce." }),
    published: z.object({ list: salted }).catchall(salted).meta({
      description: "Digests of the list and, by the domains' ids, of each domain's lottery, salted: to be passed on.",
    }),
    fixed: z
      .strictObject({
        listDigest: digest,
        lotteries: z.record(domainId, digest),
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
