import * as z from "zod";
import { poolCsv } from "../../report/files/rating-csv.ts";
import type { Api } from "../api.ts";
import { strictFields } from "../request/strict-fields.ts";
import { programmeSchema } from "../schemas/rating-schemas.ts";
import { readingRoute } from "./stored/reading-route.ts";

const day = z.iso.date("a date such as 2026-11-02").optional();

/** Gives the tables over many inspections. */
const read = readingRoute({
  path: "/v1/programme",
  operationId: "getProgramme",
  summary: "Get the tables over many inspections",
  description:
    "The inspections whose ratings are closed, by inspection date: profile, questions and groups, counts added up unweighted. Accept: text/csv gives the tables. An auditor is told of no group of fewer than five cases.",
  query: strictFields({
    from: day.meta({ description: "The first inspection date; without limit unless told.", example: "2026-01-01" }),
    to: day.meta({ description: "The last inspection date, included.", example: "2026-12-31" }),
    specification: z
      .string()
      .optional()
      .meta({ description: "Only inspections by this one; needed where they rate different questions." }),
  }),
  answers: ["The tables.", programmeSchema],
  problems: ["invalid-date", "invalid-rating", "period-too-long"],
  read: async ({ ledger, caller }, query) => ({ found: await ledger.programme(caller, query), query }),
  json: ({ found }) => found,
  csv: {
    example: "table,domain,standard,question,variable,level,yes,base,cases,percent\r\n",
    file: ({ found, query }) => ({
      content: poolCsv(found.pool),
      name: ["programme", query.from ?? null, query.to ?? null],
    }),
  },
});

/** Tables over many inspections. */
export function programme(app: Api): void {
  read(app);
}
