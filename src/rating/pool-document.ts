import * as z from "zod";
import type { DeepReadonly } from "../base/deep-readonly.ts";
import { digest } from "../base/digest.ts";
import { ratingSchema } from "./rating-document.ts";

/** Tables over many inspections as a document, as the command line prints them and the API answers. @module */

const count = z.int().min(0);
const percent = z.int().min(0).max(100).nullable().meta({ description: "Whole, rounded once, half up." });
const { groups, profile, standards } = ratingSchema.shape;
const { questions } = standards.element.shape;

export const poolSchema = z
  .strictObject({
    kind: z.literal("longlist/pool"),
    version: z.literal(1),
    ratings: z.array(digest).meta({ description: "Digests of the ratings, ascending." }),
    inspections: count,
    profile: z.array(profile.unwrap().element.extend({ percent })).meta({
      description: "Judged cases by domain, variable and level, as in table B1; per cent of those recorded.",
    }),
    questions: z
      .array(
        z.strictObject({
          standard: z.string(),
          title: z.string().meta({ description: "The standard's." }),
          domain: z.string().nullable(),
          question: z.string(),
          about: questions.element.shape.about,
          yes: count,
          base: count,
          percent,
        }),
      )
      .meta({ description: "Yes and base of each question, as in table B2." }),
    groups: z.array(groups.element.extend({ percent })).meta({
      description: "The same by variable and level, as in tables B3 to B5.",
    }),
    digest,
  })
  .meta({ id: "Pool", description: "Counts of many inspections added up, unweighted." });

/** The tables of many inspections together. */
export type Pool = DeepReadonly<z.infer<typeof poolSchema>>;
/** A question over all inspections. */
export type PooledQuestion = Pool["questions"][number];
