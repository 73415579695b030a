import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { CONCERN_LEVELS, METHODS, STRATIFICATION_VARIABLES } from "../vocabulary.ts";
import { assumed, CONSULTATION, sourced } from "./source-of-field.ts";
import { fileUnavailableField, leavesPopulationField, ratingRuleFields, standardsField } from "./standard-fields.ts";

/**
 * The fields of a sample specification: every rule that decides which cases are sampled.
 * Each field's description ends with its public source, or says that it is an assumption.
 *
 * @module
 */

const BULLETIN = "the inspectorate's 2021/04 bulletin, Annex A";

/** What a domain is called in documents and paths; `custody` is the resettlement standard's window. */
export const domainId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,31}$/)
  .meta({ description: "Short name of the domain, which documents and settings use. Source: Longlist's own." });

/** A kind of case, one that Longlist knows or one of the specification's own. */
export const disposalCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

const back = z.int().min(0).max(3660);
const window = z
  .strictObject({
    from: back.meta(assumed("First start date included, in units before the inspection date.", `after ${BULLETIN}`)),
    to: back.meta(assumed("Last start date included, in units before the inspection date.", `after ${BULLETIN}`)),
    unit: z
      .enum(["days", "weeks", "months"])
      .meta(assumed("What is counted: calendar months are clamped to the end of a shorter one.", `after ${BULLETIN}`)),
  })
  .meta(
    assumed(
      "Start dates in scope, both ends included.",
      "the bulletin says approximately how long cases had been supervised; start dates in exactly this window are our reading",
    ),
  );

const share = z.number().min(0).max(1).multipleOf(0.0001);
const cases = z.int().min(0).max(1_000_000);

const domain = z
  .strictObject({
    id: domainId,
    title: z.string().min(1).max(100).meta({ description: "Name of the domain for people. Source: Longlist's own." }),
    window,
    disposals: z
      .array(disposalCode)
      .min(1)
      .max(100)
      .meta(sourced("Kinds of case of the domain, most serious first.", `${BULLETIN} and tables B3 to B5`)),
    share: share
      .nullish()
      .meta(sourced("Share of the sample, to four decimals; used by `split.method` `share`.", `${CONSULTATION}, 3.33`)),
    minimum: cases
      .nullish()
      .meta(assumed("Least number of cases of this domain, or null.", "for local use; no published minimum")),
    maximum: cases
      .nullish()
      .meta(assumed("Greatest number of cases of this domain, or null.", "for local use; no published maximum")),
  })
  .meta(sourced("One inspection domain.", BULLETIN));

const ownDisposal = z.strictObject({
  code: disposalCode.meta({ description: "The kind's code. Source: Longlist's own." }),
  title: z.string().min(1).max(100).meta({ description: "Name of the kind for people. Source: Longlist's own." }),
  knownAs: z
    .array(z.string().min(1).max(100))
    .max(100)
    .meta(assumed("What lists write for it, besides code and title.", "words of the framework's own")),
});

/** A level of a variable that lists give as a number. */
const group = z.strictObject({
  level: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60)
    .meta({ description: "The level's code. Source: Longlist's own." }),
  from: z.int().min(0).max(1000).meta(assumed("The least number of the group.", "groups are the framework's own")),
  to: z
    .int()
    .min(0)
    .max(1000)
    .nullable()
    .meta(assumed("The greatest number of the group; null: no limit.", "groups are the framework's own")),
});
const groups = z.array(group).min(1).max(100);

const concern = z.enum(CONCERN_LEVELS);
const combine = z
  .partialRecord(z.enum(STRATIFICATION_VARIABLES), z.record(z.string(), z.string()))
  .meta(sourced("Levels that count as another when balancing, for each variable.", "the bulletin's own tables"));

const replacementReason = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(60)
    .meta(assumed("The reason's code.", "no public list of reasons exists")),
  meaning: z.string().max(500).meta(assumed("The reason in words.", "no public list of reasons exists")),
  outcome: z
    .enum(["replaced", "stays"])
    .meta(
      assumed("Whether a reserve takes the case's place or the case stays in the sample as a finding.", "our choice"),
    ),
  noteNeeded: z.boolean().meta(assumed("Whether a note must explain the reason.", "our choice")),
  leavesPopulation: leavesPopulationField,
});

/** Every rule of a specification, with its source. */
export const specificationFields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100)
    .meta({ description: "Short name, lower-case words joined by hyphens. Source: Longlist's own." }),
  title: z.string().min(1).max(200).meta({ description: "Name for people. Source: Longlist's own." }),
  status: z.enum(["adopted", "proposal", "pilot", "outline"]).meta({
    description:
      "Whether the rules were in force, proposed, tried, or are known in outline only. Source: the documents in `sources`.",
  }),
  note: z
    .string()
    .max(2000)
    .meta({ description: "What a reader must know before relying on it. Source: Longlist's own." }),
  sources: z
    .array(z.string().min(1).max(1000))
    .min(1)
    .max(100)
    .meta({ description: "The public documents the rules come from. Source: Longlist's own." }),

  domains: z
    .array(domain)
    .min(1)
    .max(8)
    .meta(sourced("The inspection domains, in the order in which they are shown.", BULLETIN)),
  vocabulary: z
    .strictObject({
      disposals: z
        .array(ownDisposal)
        .max(100)
        .meta(assumed("Kinds of case that Longlist does not know.", "a framework may inspect what none did before")),
    })
    .optional()
    .meta(assumed("Words of the framework's own.", "a framework may inspect what none did before")),
  oneCasePerChild: z
    .boolean()
    .meta(
      assumed(
        "Keep one eligible case per child and domain: the most serious disposal, then the latest start, then the first case reference.",
        "after the counting rule of the national statistics",
      ),
    ),

  sampleSize: z
    .strictObject({
      basis: z
        .enum(["together", "each-domain"])
        .meta(
          assumed(
            "Whether the size is worked out once for all domains together or inside each.",
            `a reading of ${BULLETIN}`,
          ),
        ),
      confidence: z
        .union(
          [z.literal(0.8), z.literal(0.9), z.literal(0.95), z.literal(0.99)],
          "it is none of 0.8, 0.9, 0.95 and 0.99",
        )
        .meta(sourced("Confidence level.", BULLETIN)),
      marginOfError: z.number().gt(0).lt(1).meta(sourced("Margin of error, as a proportion.", BULLETIN)),
      proportion: z.number().gt(0).lt(1).meta(sourced("The proportion p assumed in the formula.", BULLETIN)),
      minimum: cases.nullable().meta(assumed("Least number of cases, or null.", "for local use; no published minimum")),
      maximum: cases
        .nullable()
        .meta(assumed("Greatest number of cases, or null.", "for local use; no published maximum")),
      maximumMustBeStated: z
        .boolean()
        .meta(
          sourced("Whether a draw is refused until a maximum is given.", "the inspectorate's page on small services"),
        ),
    })
    .meta(sourced("How many cases to sample; minimum and maximum apply where the basis does.", BULLETIN)),

  split: z
    .strictObject({
      method: z
        .enum(["share", "caseload"])
        .meta(sourced("By each domain's share, or in proportion to its eligible cases.", `${CONSULTATION}, 3.33`)),
      shortfall: z
        .enum(["fill", "leave"])
        .meta(assumed("Whether a domain short of cases gives its places to the others.", "not published")),
    })
    .meta(sourced("How the sample is shared between the domains, by largest remainder.", `${CONSULTATION}, 3.33`)),

  stratification: z
    .strictObject({
      variables: z
        .array(z.enum(STRATIFICATION_VARIABLES))
        .min(1)
        .meta(sourced("What the sample is balanced on, in the order used in cell keys.", BULLETIN)),
      combine,
      groups: z
        .strictObject({
          age: groups.optional().meta(assumed("Groups of ages, in years.", "groups are the framework's own")),
          previousSanctions: groups
            .optional()
            .meta(assumed("Groups of numbers of previous sanctions.", "groups are the framework's own")),
        })
        .optional()
        .meta(
          assumed(
            "Levels of a variable that lists give as a number, where the sample is balanced on it, ascending and without a gap.",
            "groups are the framework's own",
          ),
        ),
    })
    .meta(sourced("Balance inside each domain.", BULLETIN)),

  selection: z
    .strictObject({
      method: z
        .enum(METHODS)
        .meta(
          assumed(
            "The selection algorithm and its version: the second balances pairs of levels also where 61 to 100 cells have a fractional share.",
            "the bulletin asks for balance, not for a method",
          ),
        ),
    })
    .meta(assumed("How cases are chosen.", "the bulletin asks for balance, not for a method")),

  replacement: z
    .strictObject({
      distance: z
        .partialRecord(z.enum(STRATIFICATION_VARIABLES), z.int().min(0).max(1000))
        .meta(assumed("What a difference in each variable weighs when the same cell has no reserve.", "our choice")),
      reasons: z
        .array(replacementReason)
        .min(1)
        .max(100)
        .meta(assumed("Accepted reasons.", "no public list of reasons exists")),
      fewReservesShare: z
        .number()
        .min(0)
        .max(1)
        .multipleOf(0.0001)
        .meta(
          assumed(
            "Warn when a domain's reserves are fewer than this share of its sample, to four decimals.",
            "our choice",
          ),
        ),
    })
    .meta(assumed("What happens when a sampled case cannot be inspected.", "not published")),

  resettlement: z
    .strictObject({
      minimumCases: z
        .int()
        .min(1)
        .nullable()
        .meta(
          sourced(
            "Custodial cases that bring the standard into scope; null: no such standard.",
            `${CONSULTATION}, 3.13 to 3.16`,
          ),
        ),
      countsTowardsRating: z
        .boolean()
        .meta(sourced("Whether the standard counts towards the overall rating.", `${CONSULTATION}, 3.13 to 3.16`)),
      disposals: z
        .array(disposalCode)
        .min(1)
        .max(100)
        .meta(sourced("Disposals that count as custodial.", `${CONSULTATION}, 3.13 to 3.16`)),
    })
    .meta(
      sourced(
        "Scope of the resettlement standard, over the year before the inspection date.",
        `${CONSULTATION}, 3.13 to 3.16`,
      ),
    ),

  standards: standardsField,

  rating: z
    .strictObject({
      standards: z
        .int()
        .min(1)
        .meta(sourced("Standards behind the overall rating without resettlement.", `${CONSULTATION}, 3.13 to 3.16`)),
      domainsRated: z
        .boolean()
        .meta(sourced("Whether the case domains are rated.", "the inspectorate's page on small services")),
      ...ratingRuleFields,
    })
    .meta(sourced("What the overall rating rests on.", `${CONSULTATION}, 3.13 to 3.16`)),

  judgement: z
    .strictObject({
      concernFrom: concern.meta(
        sourced("Lowest concern at which a key question is judged.", `${CONSULTATION}, 3.26 to 3.28`),
      ),
      fewCases: z
        .int()
        .min(0)
        .meta(sourced("Warn when a key question rests on this many cases or fewer.", `${CONSULTATION}, 3.26 to 3.28`)),
      fileUnavailable: fileUnavailableField,
    })
    .meta(sourced("What each key question rests on.", `${CONSULTATION}, 3.26 to 3.28`)),
});

/** A specification whose fields are well formed one by one; {@link specificationSchema} also holds them together. */
export type Specification = DeepReadonly<z.infer<typeof specificationFields>>;
