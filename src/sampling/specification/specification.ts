import type * as z from "zod";
import { MOST_OBSTACLES } from "../../base/refusal.ts";
import { contradictions } from "./contradictions.ts";
import { sentContradictions } from "./sent-contradictions.ts";
import { type Specification, specificationFields } from "./specification-fields.ts";

export type { Specification } from "./specification-fields.ts";

type Told = Iterable<readonly [path: readonly PropertyKey[], message: string]>;

/** The fields, well formed, of which nothing is told. */
function holding(told: (specification: Specification) => Told) {
  return specificationFields.superRefine((specification, context) => {
    let count = 0;
    for (const [path, message] of told(specification)) {
      if (count++ === MOST_OBSTACLES) return;
      context.addIssue({ code: "custom", path: [...path], message });
    }
  });
}

function* ofAny(specification: Specification): Generator<[path: string[], message: string]> {
  for (const [path, message] of contradictions(specification)) yield [path.split("."), message];
}

function* ofSent(specification: Specification): Told {
  yield* ofAny(specification);
  yield* sentContradictions(specification);
}

/**
 * The sample specification as one document: well-formed fields that can hold together, as every receipt's do. What is told of
 * specifications only since some receipts were drawn is not told here, as those go on being read.
 */
export const specificationSchema = holding(ofAny).meta({
  id: "Specification",
  title: "Longlist sample specification",
});

/** What a specification is held to that somebody sends, to draw by it: all that is known to be wrong with one. */
export const sentSpecificationSchema: z.ZodType<Specification> = holding(ofSent);
