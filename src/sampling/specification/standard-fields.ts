import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { assumed, CONSULTATION, sourced } from "./source-of-field.ts";

/**
 * The fields of a sample specification that say what is judged in the sampled cases and how judgements become ratings.
 * Each field's description ends with its public source, or says that it is an assumption.
 *
 * @module
 */

/** What a key question asks about; the two kinds of safety are judged from the inspector's own classification. */
export const SUBJECTS = ["desistance", "childSafety", "publicSafety"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Levels of concern that an inspector can find, lowest first. */
export const CLASSIFICATIONS = ["low", "medium", "high", "very-high"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

const questionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/);
const title = z.string().min(1).max(200);

const question = z
  .strictObject({
    id: questionId.meta(
      sourced("The question's number; its heading on the sheet begins with it.", `${CONSULTATION}, 3.24`),
    ),
    title: title.optional().meta({
      description:
        "The question for people; where left out it is made of the standard and the subject. Source: Longlist's own.",
    }),
    about: z
      .enum(SUBJECTS)
      .nullable()
      .meta(
        sourced(
          "What it asks about: desistance, the child's safety or other people's; null: something else.",
          `${CONSULTATION}, 3.24`,
        ),
      ),
    judgedFrom: z
      .enum(CLASSIFICATIONS)
      .nullable()
      .meta(
        assumed(
          "The inspector's own classification from which it is judged; null: it may be judged in every case.",
          `for each question by itself, after ${CONSULTATION}, 3.26; by the 2021/04 bulletin's table B2 assessment was judged in nearly all cases`,
        ),
      ),
  })
  .meta(sourced("A key question, judged yes, no or not applicable in each case.", `${CONSULTATION}, 3.24`));

const standardId = questionId.meta(sourced("The standard's number.", `${CONSULTATION}, 3.13 to 3.31`));
const standardTitle = title.meta(sourced("The standard's name.", `${CONSULTATION}, 3.13 to 3.31`));

const caseStandard = z.strictObject({
  id: standardId,
  title: standardTitle,
  domain: z.string().meta(sourced("The domain whose cases are judged.", `${CONSULTATION}, 3.24`)),
  basis: z.literal("cases").meta(sourced("It is rated from judgements of cases.", `${CONSULTATION}, 3.22 to 3.31`)),
  rule: z
    .enum(["lowest", "desistance"])
    .meta(
      sourced(
        "`lowest`: the question with the least per cent gives the rating (3.24). `desistance`: the question about desistance does and the others inform, the alternative of 3.31.",
        `${CONSULTATION}, 3.24 and 3.31`,
      ),
    ),
  questions: z
    .array(question)
    .min(1)
    .max(50)
    .meta(sourced("Its key questions.", `${CONSULTATION}, 3.24`)),
});

const panelStandard = z.strictObject({
  id: standardId,
  title: standardTitle,
  domain: z.null().meta(sourced("It rests on no domain's cases.", `${CONSULTATION}, 3.22`)),
  basis: z.literal("panel").meta(sourced("The ratings panel rates it.", `${CONSULTATION}, 3.22 to 3.31`)),
  onlyIf: z
    .literal("resettlement")
    .optional()
    .meta(
      sourced(
        "Rated only where the resettlement standard is in scope; left out: always.",
        `${CONSULTATION}, 3.13 to 3.16`,
      ),
    ),
});

/** The standards of an inspection, in the order in which they are shown. */
export const standardsField = z
  .array(z.discriminatedUnion("basis", [caseStandard, panelStandard]))
  .max(50)
  .default([])
  .meta(
    assumed(
      "The standards that are rated; none: the specification has no ratings.",
      `after ${CONSULTATION}, 3.13 to 3.31; that standard 3.4 is the panel's to rate is our reading, as 3.24 gives no questions for it`,
    ),
  );

const band = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(60)
    .meta(sourced("The rating.", `${CONSULTATION}, 3.23`)),
  from: z
    .number()
    .min(0)
    .max(1)
    .multipleOf(0.0001)
    .meta(sourced("The least part that reaches it, to four decimals.", `${CONSULTATION}, 3.23`)),
  score: z
    .int()
    .min(0)
    .max(100)
    .meta(sourced("What it adds to the overall score.", `${CONSULTATION}, 3.15`)),
});

/** How per cents become ratings. */
export const ratingRuleFields = {
  percent: z
    .enum(["whole", "exact"])
    .meta(
      assumed(
        "Whether bands are read from whole per cents, halves rounded up, or from the exact fraction.",
        "the bands are printed in whole per cents",
      ),
    ),
  bands: z
    .array(band)
    .min(1)
    .max(20)
    .meta(sourced("The ratings, ascending, the first from 0.", `${CONSULTATION}, 3.23`)),
  overall: z
    .strictObject({
      outOf: z
        .int()
        .min(1)
        .max(10_000)
        .meta(assumed("The score that the limits are out of.", "twelve standards of up to three")),
      bands: z
        .array(z.int().min(0).max(10_000))
        .max(20)
        .meta(
          assumed(
            "The least overall score for each rating, in the order of the bands; scaled where more or fewer standards count.",
            "as inspection reports of 2018 to 2021 printed them; consultation 3.15 leaves them open for 13 standards",
          ),
        ),
    })
    .meta(assumed("How scores become the overall rating.", "after inspection reports of 2018 to 2021")),
  pseudoCases: z
    .int()
    .min(0)
    .max(1000)
    .meta(
      assumed(
        "How many cases the all-yes and all-no pseudo-cases of the chances weigh together.",
        "found by calibration on simulated teams",
      ),
    ),
};

/** What a case counts as whose file cannot be produced and that stays in the sample. */
export const fileUnavailableField = z
  .enum(["no", "leave-out"])
  .meta(
    assumed(
      "A case that stays in the sample without its file: `no` to every question, or left out of the ratings.",
      "not published",
    ),
  );

/** Whether a case replaced for a reason leaves the population that ratings speak of. */
export const leavesPopulationField = z
  .boolean()
  .default(false)
  .meta(
    assumed(
      "Whether a case replaced for this reason was not eligible, so that ratings do not speak of it.",
      "our choice",
    ),
  );

export type Standard = DeepReadonly<z.infer<typeof standardsField>>[number];
export type CaseStandard = Extract<Standard, { basis: "cases" }>;
export type KeyQuestion = CaseStandard["questions"][number];
export type Band = DeepReadonly<z.infer<typeof band>>;
/** How ratings are made of judgements. */
export type RatingRules = DeepReadonly<z.infer<z.ZodObject<typeof ratingRuleFields>>>;
