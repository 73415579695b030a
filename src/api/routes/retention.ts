import * as z from "zod";
import { count, instant } from "../../ledger/field-schemas.ts";
import type { Api } from "../api.ts";
import { readingRoute } from "./stored/reading-route.ts";
import { TAKES_NOTHING, writingRoute } from "./stored/writing-route.ts";

const retentionSchema = z
  .strictObject({
    now: instant.meta({ description: "By the service's clock." }),
    held: z.boolean().meta({
      description:
        "True where nothing is deleted, because the clock is more than a week past what the record vouches for.",
    }),
    due: count.meta({ description: "How many inspections' case data is due for deletion by that clock." }),
    lastSweep: instant.nullable().meta({ description: "When what is due was last deleted, or the clock confirmed." }),
    vouchedFor: instant.nullable().meta({ description: "The last moment that the record vouches for." }),
  })
  .meta({ id: "Retention", description: "Whether what is due is deleted." });

/** Tells whether what is due is deleted. */
const show = readingRoute({
  path: "/v1/retention",
  operationId: "showRetention",
  summary: "See whether what is due is deleted",
  description:
    "Case data is deleted some time after the inspection date, by the service's clock. One that has jumped ahead must not " +
    "delete everything: then nothing is, until an administrator has looked and said that it is right.",
  answers: ["Whether it is.", retentionSchema],
  read: ({ ledger, caller }) => ledger.retention(caller),
});

/** Takes an administrator's word for the clock. */
const confirm = writingRoute({
  path: "/v1/retention/confirmation",
  operationId: "confirmClock",
  summary: "Say that the clock is right",
  description: "What is due by it is deleted from the next sweep on, some at a time. It is on the audit trail.",
  takes: TAKES_NOTHING,
  answers: ["Whether what is due is deleted now.", retentionSchema],
  write: ({ ledger, caller }) => ledger.confirmClock(caller),
});

/** When case data is deleted by itself. */
export function retention(app: Api): void {
  show(app);
  confirm(app);
}
