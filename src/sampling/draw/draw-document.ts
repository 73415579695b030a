import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { digest } from "../../base/digest.ts";
import { FOOT_READINGS } from "../case.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../plan/exclusion.ts";
import { WARNINGS, type WarningCode } from "../plan/warnings/warning.ts";
import { specificationSchema } from "../specification/specification.ts";
import { disposalCode, domainId } from "../specification/specification-fields.ts";
import { CONCERN_LEVELS, ETHNICITIES, GENDERS, METHODS, STRATIFICATION_VARIABLES, YES_OR_NO } from "../vocabulary.ts";
import { ledgerStatementSchema } from "./ledger-statement.ts";

/**
 * The draw as a document: what the command line prints, the API answers and the receipt keeps. One schema, from which
 * the types, the reading of receipts and the API's documentation come.
 *
 * @module
 */

/** Far above the number of paths that a specification has. */
const MOST_OVERRIDES = 200;
const count = z.int().min(0);
const proportion = z.number().min(0).max(1);
/** Of a tiny sample at a high confidence a margin of error can be more than 1. */
const marginOfError = z.number().min(0);
const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const windowSchema = z.strictObject({ from: isoDate, to: isoDate }).meta({ description: "Both ends included." });

const wholeNumber = z.string().regex(/^(0|[1-9]\d{0,2}|not-recorded)$/);
const balancedOn = { description: "Only where the sample is balanced on it." };

export const sampledCaseSchema = z
  .strictObject({
    caseId: z.string(),
    domain: domainId,
    gender: z.enum(GENDERS),
    disposal: disposalCode,
    riskOfSeriousHarm: z.enum(CONCERN_LEVELS),
    safetyAndWellbeing: z.enum(CONCERN_LEVELS),
    age: wholeNumber.optional().meta(balancedOn),
    ethnicity: z.enum(ETHNICITIES).optional().meta(balancedOn),
    disability: z.enum(YES_OR_NO).optional().meta(balancedOn),
    lookedAfter: z.enum(YES_OR_NO).optional().meta(balancedOn),
    previousSanctions: wholeNumber.optional().meta(balancedOn),
    ticket: z.number().min(0).lt(1),
    order: z.int().min(1).meta({ description: "Place in the cell by ticket; reserves go on from the sample." }),
  })
  .meta({ description: "A sampled case or a reserve, levels as recorded." });

export const lotterySchema = z
  .strictObject({
    stages: z.array(z.enum(["census", "none", "exact", "lottery", "one-way", "systematic"])),
    cells: z.array(z.strictObject({ levels: z.array(z.string()), eligible: z.int().min(1), base: count })),
    allocations: z.array(z.string().regex(/^[01]*$/)).meta({ description: "One character for each active cell." }),
    weights: z.array(z.string().regex(/^[1-9]\d*$/)).meta({ description: "Whole numbers as text." }),
    chosen: count.meta({ description: "The allocation that the seed drew, from 0." }),
  })
  .meta({ description: "All that is needed to check equal chance and repeat the choice." });

export const marginSchema = z.strictObject({
  variable: z.enum(STRATIFICATION_VARIABLES),
  level: z.string(),
  eligible: count,
  exactShare: z.number().min(0),
  drawn: count,
});

export const domainResultSchema = z.strictObject({
  eligible: count,
  target: count.meta({ description: "Places by the split, before shortfalls." }),
  drawn: count,
  inclusionProbability: proportion
    .nullable()
    .meta({ description: "The same for every eligible case; null without any." }),
  marginOfError: marginOfError.nullable(),
  probabilityAllMargins: proportion.meta({ description: "Chance that every one-way margin is right." }),
  probabilityAllTwoWayMargins: proportion.meta({ description: "Chance that every two-way margin is right." }),
  lottery: lotterySchema,
  margins: z.array(marginSchema),
  judgementBase: z.strictObject({
    desistance: count,
    childSafety: count,
    publicSafety: count,
    notRecorded: z.strictObject({ childSafety: count, publicSafety: count }),
  }),
});

const warningSchema = z.strictObject({
  code: z.enum(Object.keys(WARNINGS) as [WarningCode]),
  message: z.string(),
});

/** What draws and checks have in common: everything that comes before the seed. */
export const inspectionFields = {
  team: z.string().nullable(),
  inspectionDate: isoDate,
  specification: specificationSchema,
  overrides: z.array(z.strictObject({ path: z.string(), value: z.unknown(), was: z.unknown() })).max(MOST_OVERRIDES),
  list: z.strictObject({
    digest: digest.meta({ description: "Of everything in the list that can decide the draw." }),
    profileDigest: digest.meta({ description: "Of what the list carries besides and is only reported." }),
    rows: count,
    cases: count,
  }),
  windows: z.record(domainId, windowSchema).meta({
    description: "One for each domain by its id; `custody` where there is a resettlement standard.",
  }),
  excluded: z.array(
    z.strictObject({
      caseId: z.string(),
      reason: z.enum(Object.keys(EXCLUSION_REASONS) as [ExclusionReason]),
      domain: domainId.optional(),
      note: z.string().optional(),
      kept: z.string().optional(),
    }),
  ),
  mappings: z
    .strictObject({
      columns: z.record(z.string(), z.string()).meta({ description: "Heading in the list to field." }),
      values: z
        .record(z.string(), z.record(z.string(), z.string()))
        .meta({ description: "Field to value in the list to code." }),
      foot: z.enum(FOOT_READINGS).meta({ description: "Whether totals and notes at the foot were read as cases." }),
      sheets: z
        .array(z.string())
        .optional()
        .meta({ description: "The sheets of the workbook that were said to be the list; absent where none was." }),
    })
    .meta({ description: "What the user said about reading the list, as far as the list needed it." }),
  sampleSize: z.strictObject({
    eligible: count,
    confidence: z.number(),
    marginOfError: z.number(),
    required: count.meta({ description: "By the formula, before any minimum or maximum." }),
    drawn: count,
    achievedMarginOfError: marginOfError.nullable().meta({
      description: "As if one simple random sample had been drawn over all domains: “Sizes” in specs/method.md.",
    }),
    weightedMarginOfError: marginOfError
      .nullable()
      .meta({ description: "Of an estimate over all domains that weighs each by its eligible cases." }),
  }),
  resettlement: z.strictObject({
    inScope: z.boolean(),
    custodyCases: count,
    custodyChildren: count,
    minimumCases: z.int().nullable(),
    cases: z.array(z.string()),
    standards: z.int(),
  }),
  warnings: z.array(warningSchema),
};

/** A draw as its receipt has it. */
export const drawSchema = z
  .strictObject({
    kind: z.literal("longlist/draw"),
    version: z.literal(1),
    method: z.enum(METHODS),
    ...inspectionFields,
    seed: z.strictObject({ value: z.string().min(1), origin: z.enum(["generated", "supplied", "joint"]) }),
    domains: z.record(domainId, domainResultSchema).meta({ description: "By the domains' ids." }),
    sample: z.array(sampledCaseSchema),
    reserves: z.array(sampledCaseSchema),
    profile: z.array(
      z.strictObject({
        domain: domainId,
        variable: z.enum(STRATIFICATION_VARIABLES),
        level: z.string(),
        eligible: count,
        eligiblePercent: z.number(),
        sampled: count,
        sampledPercent: z.number().nullable().meta({ description: "Null where nothing was sampled." }),
      }),
    ),
    ledger: ledgerStatementSchema.optional().meta({ description: "Only where the draw is stored." }),
    digest,
  })
  .meta({ id: "Draw", description: "A draw, which is also its receipt." });

export type Draw = DeepReadonly<z.infer<typeof drawSchema>>;
export type SampledCase = Draw["sample"][number];
export type DomainResult = DeepReadonly<z.infer<typeof domainResultSchema>>;
