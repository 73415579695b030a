import * as z from "zod";

/** Said of every text that outlives the case data. */
export const STAYS = "The record keeps it for ever: name no child and no case; a reference of the list is refused.";

/** Which of the records that are counted this one is to be. @example numberOf("change") // of an inspection */
export const numberOf = (what: string) =>
  z
    .int()
    .min(1)
    .optional()
    .meta({ description: `Which ${what} it is to be, one more than there are; refused where there is another since.` });
