import * as z from "zod";
import { count, id, instant, number, ownSalt, saltedOnItsOwn, signed } from "../../ledger/field-schemas.ts";
import type { Programme } from "../../ledger/ratings/programme.ts";
import { keptRatingSchema } from "../../ledger/records/kept-rating.ts";
import type { RatingRecord, Ratings, StoredRating } from "../../ledger/records/rating-records.ts";
import { poolSchema } from "../../rating/pool-document.ts";
import { ratingSchema } from "../../rating/rating-document.ts";

const panelRating = z.strictObject({ standard: z.string(), rating: z.string(), reason: z.string().nullable() });

/** Ratings with what the panel sent, or what erasure left of them. */
const content = [
  { rating: ratingSchema, panel: z.array(panelRating).meta({ description: "As the panel sent it." }), salt: ownSalt },
  { rating: keptRatingSchema, panel: z.null() },
] as const;

const ratingRecordSchema = z
  .strictObject({
    inspection: id,
    number: number.meta({ description: "Over all draws of the inspection." }),
    draw: number,
    cause: z.enum(["decided", "closed", "reopened"]).meta({
      description: "The panel rated or moved, the ratings were closed, or closed ones were opened again.",
    }),
    judgement: number.meta({ description: "The sending of judgements that it rests on." }),
    standards: count,
    rated: count.meta({ description: "Standards that have a rating." }),
    reason: z.string().nullable().meta({ description: "Why closed ratings were opened again; null for the others." }),
    publishedDigest: saltedOnItsOwn,
    ...signed,
  })
  .meta({ id: "RatingRecord", description: "What was done with ratings." }) satisfies z.ZodType<RatingRecord>;

export const storedRatingSchema = ratingRecordSchema
  .extend({ content: z.union([z.strictObject(content[0]), z.strictObject(content[1])]) })
  .meta({ id: "StoredRating", description: "What was done with ratings, and they." }) satisfies z.ZodType<StoredRating>;

const closed = { closed: z.boolean().meta({ description: "Whether they are final." }) };

export const ratingsSchema = z
  .strictObject({
    records: z.array(ratingRecordSchema).meta({ description: "All of them, in order, over all draws." }),
    standing: z
      .union([z.strictObject({ ...content[0], ...closed }), z.strictObject({ ...content[1], ...closed })])
      .nullable()
      .meta({
        description: "What is rated now; null before anything is judged, and where nothing was closed before erasure.",
      }),
  })
  .meta({ id: "Ratings", description: "The ratings of an inspection." }) satisfies z.ZodType<Ratings>;

export const programmeSchema = z
  .strictObject({
    inspections: z.array(
      z.strictObject({
        inspection: id,
        team: z.string().nullable(),
        inspectionDate: z.iso.date(),
        closedAt: instant,
        overall: ratingSchema.shape.overall,
        erased: z.boolean().meta({ description: "Whether its groups of fewer than five cases have gone." }),
      }),
    ),
    pool: poolSchema,
    notes: z.array(z.string()).meta({
      description:
        "What is to be known of the counts, where the inspections' rules differ in what a level or a question means.",
    }),
  })
  .meta({ id: "Programme", description: "The rated inspections of a period together." }) satisfies z.ZodType<Programme>;
