import * as z from "zod";
import type { DeepReadonly } from "../base/deep-readonly.ts";
import { digest } from "../base/digest.ts";
import { SUBJECTS } from "../sampling/specification/standard-fields.ts";
import { STRATIFICATION_VARIABLES } from "../sampling/vocabulary.ts";

/** Ratings as a document, as the command line prints them, the API answers and the ledger keeps them. @module */

/** What a panel should know of a rating before it relies on it. */
export const FLAGS = [
  "few-cases",
  "one-judgement",
  "interval-crosses-band",
  "lowest-unclear",
  "not-all-judged",
] as const;
export type Flag = (typeof FLAGS)[number];

/** What a reader of ratings must know before relying on them, and when it is said. */
export const RATING_WARNINGS = {
  "list-not-given": "the list is not at hand, so groups that need it are left out",
  "not-all-judged": "cases are not judged yet",
  "file-unavailable": "cases stay in the sample without their file",
  "domains-not-rated": "the specification does not rate the case domains",
  "panel-not-complete": "the panel has not rated all of its standards",
} as const;
export type RatingWarningCode = keyof typeof RATING_WARNINGS;

const count = z.int().min(0);
const part = z.number().min(0).max(1);
const id = z.string().max(100);

const intervalSchema = z.strictObject({
  confidence: part,
  least: count,
  most: count,
  of: count,
  low: part,
  high: part,
});

const questionSchema = z.strictObject({
  id,
  about: z.enum(SUBJECTS).nullable(),
  yes: count,
  base: count.meta({ description: "Cases judged yes or no." }),
  percent: z.number().min(0).max(100).nullable(),
  intervals: z.array(intervalSchema).nullable().meta({
    description: "Yeses that all eligible cases can well have, exact for a finite population; null at base 0.",
  }),
});

const standardSchema = z.strictObject({
  id,
  title: z.string(),
  domain: id.nullable(),
  basis: z.enum(["cases", "panel"]),
  rating: id.nullable().meta({ description: "After any move of the panel's." }),
  score: count.nullable(),
  lowest: z.array(id).meta({ description: "The questions with the least exact fraction." }),
  moved: z.strictObject({ from: id.nullable(), reason: z.string().nullable() }).nullable(),
  questions: z.array(questionSchema),
  chances: z
    .record(z.string(), part)
    .nullable()
    .meta({ description: "The chance of each rating by rule had every eligible case been inspected." }),
  flags: z.array(z.enum(FLAGS)),
});

const agreement = { cases: count, same: count, higher: count, lower: count };
export const classificationSchema = z.strictObject({
  ...agreement,
  notRecorded: count.meta({ description: "Cases that the inspector classified and the team did not." }),
  levels: z.array(z.strictObject({ level: z.string(), ...agreement })).meta({ description: "By the team's level." }),
});
const variable = z.enum(STRATIFICATION_VARIABLES);

/** The ratings of one inspection, with what they rest on. */
export const ratingSchema = z
  .strictObject({
    kind: z.literal("longlist/rating"),
    version: z.literal(1),
    method: z.literal("rating/1"),
    draw: digest,
    replacements: z.array(digest),
    judgements: digest,
    progress: z.strictObject({ toInspect: count, judged: count }),
    domains: z.record(z.string(), z.strictObject({ eligible: count, drawn: count, judged: count })),
    standards: z.array(standardSchema).max(50),
    overall: z.strictObject({ score: count.nullable(), outOf: count, rating: id.nullable(), complete: z.boolean() }),
    classification: z.record(
      z.string(),
      z.strictObject({ riskOfSeriousHarm: classificationSchema, safetyAndWellbeing: classificationSchema }),
    ),
    groups: z
      .array(z.strictObject({ question: id, variable, level: z.string(), yes: count, base: count }))
      .max(100_000),
    profile: z
      .array(z.strictObject({ domain: id, variable, level: z.string(), cases: count }))
      .max(10_000)
      .optional()
      .meta({ description: "How many judged cases are at each level; for tables over many inspections." }),
    warnings: z.array(
      z.strictObject({ code: z.enum(Object.keys(RATING_WARNINGS) as [RatingWarningCode]), message: z.string() }),
    ),
    digest,
  })
  .meta({ id: "Rating", description: "Ratings, with what they rest on." });

/** The ratings of one inspection. */
export type Rating = DeepReadonly<z.infer<typeof ratingSchema>>;
export type RatedStandard = Rating["standards"][number];
