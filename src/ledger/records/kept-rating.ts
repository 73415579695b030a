import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { classificationSchema, ratingSchema } from "../../rating/rating-document.ts";
import { salted } from "../field-schemas.ts";

/**
 * What stays of ratings when the case data has gone: percentages, intervals, chances, ratings, what was moved and why,
 * classifications without a small count, and groups of at least five cases, but for those that would give a smaller one away.
 * Counts stay of one record alone: of two that differ by one case they would tell what that is.
 *
 * As of a receipt, this schema is the one list of what may stay. Unsalted digests do not: anyone could try guesses at cases
 * by them.
 *
 * @module
 */

export const keptRatingSchema = z
  .strictObject({
    kind: z.literal("longlist/kept-rating"),
    ...ratingSchema.pick({
      version: true,
      method: true,
      progress: true,
      domains: true,
      standards: true,
      overall: true,
      groups: true,
      profile: true,
      warnings: true,
    }).shape,
    classification: z
      .record(
        z.string(),
        z.strictObject({
          riskOfSeriousHarm: classificationSchema.optional(),
          safetyAndWellbeing: classificationSchema.optional(),
        }),
      )
      .meta({ description: "Those of which no count but 0 is of fewer than five cases." }),
    rating: salted,
  })
  .meta({
    id: "KeptRating",
    description:
      "What erasure left of ratings, or an auditor is told of them: no group of fewer than five cases, and counts of the record alone that was closed last.",
  });

export type KeptRating = DeepReadonly<z.infer<typeof keptRatingSchema>>;
