import { MOST_OBSTACLES } from "../../base/refusal.ts";
import { contradictions } from "./contradictions.ts";
import { specificationFields } from "./specification-fields.ts";

export type { Specification } from "./specification-fields.ts";

/** The sample specification as one document: well-formed fields that can hold together. */
export const specificationSchema = specificationFields
  .superRefine((specification, context) => {
    let told = 0;
    for (const [path, message] of contradictions(specification)) {
      if (told++ === MOST_OBSTACLES) return;
      context.addIssue({ code: "custom", path: path.split("."), message });
    }
  })
  .meta({ id: "Specification", title: "Longlist sample specification" });
