import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { ratingSchema } from "../../rating/rating-document.ts";
import { salted } from "../field-schemas.ts";

/**
 * What stays of ratings when the case data has gone: percentages, intervals, chances, ratings, what was moved and why, and
 * groups of at least five cases, but for those that would give a smaller one away.
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
      classification: true,
      groups: true,
      profile: true,
      warnings: true,
    }).shape,
    rating: salted,
  })
  .meta({
    id: "KeptRating",
    description: "What erasure left of ratings, or an auditor is told of them: no group of fewer than five cases.",
  });

export type KeptRating = DeepReadonly<z.infer<typeof keptRatingSchema>>;
