import * as z from "zod";
import { tidyText } from "../../base/text.ts";
import { ROLES } from "../../ledger/access/roles.ts";
import { id } from "../../ledger/field-schemas.ts";
import { DOUBTS } from "../../ledger/inspections/opening/request-doubts.ts";
import { jsonDescribing, jsonListFields } from "./json-fields.ts";
import { numberOf, STAYS } from "./said-of-fields.ts";
import { strictFields } from "./strict-fields.ts";
import { describing } from "./text-fields.ts";

/** What may be said to the routes of the ledger, one schema for each body. @module */

const { specification, team, settings, exclusions, mappings } = jsonDescribing;

const confirmed = z
  .array(z.enum(DOUBTS))
  .optional()
  .meta({
    description:
      "Which doubts somebody has looked at. Where it is given, an inspection of which there is another doubt is refused: a " +
      "date that is past, or one of the same team and date that there is already. Nothing is asked where it is left out.",
  });

export const newInspectionJson = strictFields({
  inspectionDate: z.string().meta({ description: "YYYY-MM-DD.", example: "2026-11-02" }),
  team,
  specification,
  settings,
  confirmed,
});

export const inspectionChangeJson = strictFields({
  inspectionDate: z.string().optional().meta({ description: "YYYY-MM-DD.", example: "2026-11-09" }),
  team,
  specification,
  settings,
  confirmed,
  number: numberOf("change"),
});

export const withdrawalJson = strictFields({
  reason: z.string().meta({ description: `Why it is called off. ${STAYS}` }),
});

export const submissionText = strictFields({
  column: describing.column,
  map: describing.map,
  sheet: describing.sheet,
  keepFoot: describing.keepFoot,
});
export const submissionJson = strictFields({ ...jsonListFields, mappings });

export const freezeJson = strictFields({
  submission: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "The submission that was looked at; refused where a newer one has come in." }),
  exclusions,
});

export const contributionJson = strictFields({
  contribution: z
    .string()
    .meta({ description: `Any text, such as what some dice showed. ${STAYS}`, example: "4 2 6 1" }),
  commitment: z
    .string()
    .optional()
    .meta({ description: "The commitment it answers. Needed once a sample has been drawn, for a further draw." }),
});

export const drawAgainJson = strictFields({
  reason: z
    .string()
    .optional()
    .meta({ description: `Why it is drawn again; for a further draw, and only then. ${STAYS}` }),
  seed: z
    .string()
    .optional()
    .meta({ description: "A seed of your own, and labelled so. Not where the team has contributed." }),
});

export const replacementJson = strictFields({
  case: z.string().overwrite(tidyText).meta({ description: "The sampled case that cannot be inspected." }),
  reason: z.string().meta({ description: "A code of the specification.", example: "transferred-out" }),
  note: z.string().nullable().optional(),
  by: z.string().optional().meta({ description: "Who decided; the key's name unless told." }),
  on: z.iso.date().optional().meta({ description: "When; today unless told." }),
});

export const erasureJson = strictFields({ reason: z.string().meta({ description: `Why before it is due. ${STAYS}` }) });

export const newKeyJson = strictFields({
  name: z.string().meta({
    description: "Whose it is: an inspector's bears the name that assignments have.",
    example: "Exampleshire youth offending team",
  }),
  role: z.enum(ROLES),
  inspections: z
    .array(id)
    .optional()
    .meta({ description: "For a team's or an inspector's key: the inspections it covers." }),
  expiresAt: z.string().nullable().optional().meta({
    description:
      "From when it does not work, a date or an instant in ISO 8601: after a year unless told, never where it is null.",
    example: "2027-03-31T00:00:00Z",
  }),
});

export const grantJson = strictFields({
  inspection: id.meta({ description: "The inspection's id." }),
});
