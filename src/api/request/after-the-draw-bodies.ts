import * as z from "zod";
import { MOST_INSPECTORS } from "../../assignment/read-inspectors.ts";
import { tidyLine, tidyText } from "../../base/text.ts";
import { domainId } from "../../sampling/specification/specification-fields.ts";
import { MOST_SHEETS } from "../../use-cases/most-sent.ts";
import { numberOf, STAYS } from "./said-of-fields.ts";
import { strictFields } from "./strict-fields.ts";

/** What may be said to the routes that assign, judge and rate, one schema for each body. @module */

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
    .max(MOST_INSPECTORS)
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
