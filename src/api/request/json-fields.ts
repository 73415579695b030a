import * as z from "zod";
import { tidyText } from "../../base/text.ts";
import { FIELDS } from "../../long-list/fields.ts";
import { mappingFileSchema } from "../../long-list/mappings/mappings.ts";
import { strictFields } from "./strict-fields.ts";

/**
 * What a JSON body may hold beside a list, and the list itself.
 *
 * @module
 */

const settings = z.array(z.strictObject({ path: z.string(), value: z.unknown() })).meta({
  description: "Fields of the specification to set for this run.",
  example: [{ path: "sampleSize.maximum", value: 40 }],
});

const exclusions = z
  .array(
    z.strictObject({
      caseId: z.string().overwrite(tidyText).min(1),
      note: z.string().trim().min(1).meta({ description: "Why." }),
    }),
  )
  .meta({
    description: "Cases to leave out before the draw.",
    example: [{ caseId: "LL-60063", note: "Live proceedings" }],
  });

const mappings = mappingFileSchema
  .partial({ kind: true, version: true })
  .meta({ description: "How the list is to be read; a saved mapping file as it is." });

export const jsonDescribing = {
  inspectionDate: z
    .string()
    .optional()
    .meta({ description: "YYYY-MM-DD. Needed, here or in the query.", example: "2026-11-02" }),
  specification: z
    .union([z.string(), z.looseObject({})])
    .optional()
    .meta({ description: "The id of a sample specification, or one of your own as a whole." }),
  team: z.string().nullable().optional().meta({ description: "The youth offending team's name, for the record." }),
  settings: settings.optional(),
  exclusions: exclusions.optional(),
  mappings: mappings.optional(),
};

/** The two ways in which JSON can hold a list; exactly one is needed. What is inside is the reader's to judge. */
export const jsonListFields = {
  rows: z
    .unknown()
    .optional()
    .meta({
      type: "array",
      items: { type: "object", properties: rowProperties(), additionalProperties: true },
      description: "The list, one object a case. Either this or `list` is needed.",
    }),
  list: z.string().optional().meta({ description: "The list as the text of a CSV file." }),
};

export const checkJson = strictFields({ ...jsonDescribing, ...jsonListFields });
export const drawJson = strictFields({
  ...jsonDescribing,
  ...jsonListFields,
  seed: z.string().optional().meta({ description: "Any text; one is generated where none is given.", example: "demo" }),
});

export type JsonFields = z.infer<typeof drawJson>;

function rowProperties() {
  const type = ["string", "number", "boolean", "null"];
  return Object.fromEntries(FIELDS.map(({ name, about }) => [name, { type, description: about }]));
}

/** Of `POST /v1/sizes`. */
export const sizesJson = strictFields({
  eligible: z
    .record(z.string(), z.int().min(0))
    .meta({ description: "How many cases are eligible, by the ids of the specification's domains." }),
  specification: jsonDescribing.specification,
  overrides: z
    .array(z.strictObject({ path: z.string(), value: z.unknown(), was: z.unknown().optional() }))
    .max(200)
    .optional()
    .meta({
      description: "Fields of the specification to set for this run.",
      example: [{ path: "sampleSize.maximum", value: 40 }],
    }),
});
