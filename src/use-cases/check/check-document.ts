import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { SEVERITIES, STAGES } from "../../long-list/findings/finding-order.ts";
import { FINDINGS, type FindingCode } from "../../long-list/findings/findings.ts";
import {
  domainResultSchema,
  inspectionFields,
  marginSchema,
  sampledCaseSchema,
} from "../../sampling/draw/draw-document.ts";
import { domainId } from "../../sampling/specification/specification-fields.ts";

/**
 * The check of a list as a document: what was found, who is eligible and what a draw would give. It draws nothing, so
 * there is no seed in it.
 *
 * @module
 */

/** One finding. */
export const findingSchema = z
  .strictObject({
    code: z.enum(Object.keys(FINDINGS) as [FindingCode]),
    stage: z.enum(STAGES).meta({ description: "What it is about: the file, its headings, or its rows." }),
    severity: z.enum(SEVERITIES).meta({ description: "Only an error blocks the draw." }),
    sheet: z
      .string()
      .optional()
      .meta({ description: "The sheet of the workbook, where it has several that could be the list." }),
    row: z.int().nullable().meta({ description: "As the spreadsheet numbers it, from 1." }),
    column: z.string().nullable(),
    message: z.string(),
    remedy: z.string().meta({ description: "What can be done in the list itself." }),
    option: z.string().optional().meta({
      description: "What can be given instead, as an option of the command line and a parameter of the API.",
    }),
    rows: z.array(z.int()).optional().meta({ description: "All rows concerned, where it is more than one." }),
  })
  .meta({ id: "Finding", description: "What reading the list found, where, and what to do about it." });

const expectedDomainSchema = domainResultSchema
  .pick({
    eligible: true,
    target: true,
    drawn: true,
    inclusionProbability: true,
    marginOfError: true,
    probabilityAllMargins: true,
    probabilityAllTwoWayMargins: true,
  })
  .extend({
    outcomes: z
      .strictObject({
        samples: z.string().regex(/^\d+$/).meta({ description: "How many different samples could come out, as text." }),
        entropy: z.number().min(0).meta({ description: "Of the lottery, in bits." }),
        pairs: z.int().min(0).meta({ description: "Pairs of eligible cases." }),
        neverTogether: z.int().min(0).meta({ description: "Those of them that no seed draws together." }),
      })
      .meta({ description: "What is left to the seed." }),
    margins: z.array(
      marginSchema
        .omit({ drawn: true })
        .extend({ least: z.int().min(0), most: z.int().min(0) })
        .meta({ description: "What a draw gives the margin at least and at most, whatever the seed." }),
    ),
  });

const { team, inspectionDate, specification, overrides, windows, ...fromList } = inspectionFields;

/** The whole document. */
export const checkSchema = z
  .strictObject({
    kind: z.literal("longlist/check"),
    version: z.literal(1),
    team,
    inspectionDate,
    specification,
    overrides,
    windows,
    findings: z.array(findingSchema).meta({ description: "In the order file, header, rows." }),
    blocked: z.boolean().meta({ description: "Whether a finding blocks the draw; `plan` is null then." }),
    plan: z
      .strictObject({
        ...fromList,
        eligible: z.array(sampledCaseSchema.omit({ ticket: true, order: true })),
        domains: z.record(domainId, expectedDomainSchema),
      })
      .nullable()
      .meta({ description: "What would be sampled." }),
  })
  .meta({ id: "Check", description: "What a check of a long list found; nothing is drawn and nothing is kept." });

export type ExpectedDomain = DeepReadonly<z.infer<typeof expectedDomainSchema>>;
export type CheckDocument = DeepReadonly<z.infer<typeof checkSchema>>;
