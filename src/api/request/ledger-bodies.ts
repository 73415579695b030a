import * as z from "zod";
import { tidyLine, tidyText } from "../../base/text.ts";
import { ROLES } from "../../ledger/access/roles.ts";
import { id } from "../../ledger/field-schemas.ts";
import { DECISION_DAY } from "../../ledger/inspections/decision-day.ts";
import { DOUBTS } from "../../ledger/inspections/opening/request-doubts.ts";
import { domainId } from "../../sampling/specification/specification-fields.ts";
import { jsonDescribing, jsonListFields } from "./json-fields.ts";
import { strictFields } from "./strict-fields.ts";
import { describing } from "./text-fields.ts";

/** What may be said to the routes of the ledger, one schema for each body. @module */

const { specification, team, settings, exclusions, mappings } = jsonDescribing;

/** Said of every text that outlives the case data. */
const STAYS = "The record keeps it for ever: name no child and no case; a reference of the list is refused.";

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

/** Which of the records that are counted this one is to be. */
const numberOf = (what: string) =>
  z
    .int()
    .min(1)
    .optional()
    .meta({ description: `Which ${what} it is to be, one more than there are; refused where there is another since.` });

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
  on: z.iso
    .date()
    .optional()
    .meta({ description: "When; today unless told. Not before the draw's day, nor after today." }),
  confirmed: z.array(z.literal(DECISION_DAY)).optional().meta({
    description: "That such a day is meant: without it, a decision before the draw or after today is refused.",
  }),
});

export const assignmentJson = strictFields({
  inspectors: z
    .array(
      strictFields({
        name: z.string(),
        most: z.int().min(0).nullable().optional().meta({ description: "The most cases; null: no limit." }),
        share: z
          .number()
          .optional()
          .meta({ description: "The part beside the others', to thousandths; 1 unless told." }),
        domains: z
          .array(domainId)
          .min(1)
          .nullable()
          .optional()
          .meta({ description: "Ids of the domains; null: all of them." }),
      }),
    )
    .max(1000)
    .optional()
    .meta({ description: "Who inspects. Those of the inspection's last assignment unless told." }),
  table: z.string().optional().meta({
    description: "The same as a CSV file's text, in place of inspectors.",
    example: "Inspector,Most cases,Share,Domains\nA. Ames,,0.5,court\n",
  }),
  conflicts: z
    .array(strictFields({ case: z.string().overwrite(tidyText), inspector: z.string().overwrite(tidyLine) }))
    .max(10_000)
    .optional()
    .meta({
      description:
        "Who must not take which case. Those on record unless told, whatever draw or assignment they were recorded in.",
    }),
  keep: z.boolean().optional().meta({
    description: "Whether cases stay with whoever has them where they can; they do not unless told.",
  }),
});

export const reassignmentJson = strictFields({
  case: z.string().overwrite(tidyText).meta({ description: "A case that an inspector has." }),
  reason: z.string().meta({ description: "Why." }),
  inspector: z.string().overwrite(tidyLine).optional().meta({
    description: "To whom. Unless told the rules choose, and whoever had it is barred from it from now on.",
  }),
  by: z.string().optional().meta({ description: "Who decided; the key's name unless told." }),
});

/** As many as an inspection can well have inspectors. */
export const MOST_SHEETS = 100;

export const judgementsJson = strictFields({
  sheets: z
    .array(strictFields({ name: z.string().max(200), content: z.string() }))
    .min(1)
    .max(MOST_SHEETS)
    .meta({ description: "Filled sheets, each the text of a CSV file under another name." }),
});

export const panelJson = strictFields({
  panel: z
    .array(
      strictFields({
        standard: z.string().meta({ description: "Its number or title.", example: "1.1" }),
        rating: z.string().nullable().meta({ description: "A band's id; null while it is not decided." }),
        reason: z
          .string()
          .nullable()
          .optional()
          .meta({ description: `Needed where a rating by rule is moved. ${STAYS}` }),
      }),
    )
    .max(1000)
    .optional()
    .meta({ description: "All that the panel has decided: it takes the place of what it decided before." }),
  table: z.string().optional().meta({
    description: "The same as a CSV file's text, in place of panel.",
    example: "Standard,Rating,Reason\n1.1,Good,\n",
  }),
  number: numberOf("record of the ratings"),
});

export const closureJson = strictFields({
  shown: z
    .string()
    .optional()
    .meta({ description: "Digest of the ratings that were looked at; refused where they are others now." }),
});

export const reopeningJson = strictFields({
  reason: z.string().meta({ description: `Why. ${STAYS}` }),
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
