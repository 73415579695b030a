import { contradictions } from "./contradictions.ts";
import { specificationFields } from "./specification-fields.ts";

export type { Specification } from "./specification-fields.ts";

/** The sample specification as one document: well-formed fields that can hold together. */
export const specificationSchema = specificationFields
  .superRefine((specification, context) => {
    for (const [path, message] of contradictions(specification)) {
      context.addIssue({ code: "custom", path: path.split("."), message });
    }
  })
  .meta({ id: "Specification", title: "Longlist sample specification" });
