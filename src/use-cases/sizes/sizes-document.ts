import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { domainResultSchema, inspectionFields } from "../../sampling/draw/draw-document.ts";
import { domainId } from "../../sampling/specification/specification-fields.ts";

/**
 * How many cases a sample would have, before there is a list: sizes and margins of error, and what every maximum would
 * give. Whether resettlement is in scope only a list can say.
 *
 * @module
 */

const { specification, overrides, sampleSize } = inspectionFields;

const size = domainResultSchema.pick({
  eligible: true,
  target: true,
  drawn: true,
  inclusionProbability: true,
  marginOfError: true,
});

const maximumSchema = z.strictObject({
  maximum: z.int().min(0).meta({ description: "As `sampleSize.maximum` would have it." }),
  drawn: z.int().min(0),
  achievedMarginOfError: sampleSize.shape.achievedMarginOfError,
  domains: z.record(domainId, size.pick({ drawn: true, marginOfError: true })),
});

export const sizesSchema = z
  .strictObject({
    kind: z.literal("longlist/sizes"),
    version: z.literal(1),
    specification,
    overrides,
    sampleSize,
    domains: z.record(domainId, size).meta({ description: "By the domains' ids." }),
    maxima: z.array(maximumSchema).meta({ description: "What each maximum would give, ascending." }),
  })
  .meta({ id: "Sizes", description: "How many cases a sample would have, and at what planning margin of error." });

export type Sizes = DeepReadonly<z.infer<typeof sizesSchema>>;
