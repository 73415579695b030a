import * as z from "zod";
import { id } from "../../../ledger/field-schemas.ts";
import { pageOf } from "../../../ledger/page.ts";
import { STATES } from "../../../ledger/states.ts";
import { pageLimit } from "../../request/page-limit.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { nextPage } from "../../response/next-page.ts";
import { inspectionsSchema } from "../../schemas/inspection-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Lists inspections. */
export const list = readingRoute({
  path: "/v1/inspections",
  operationId: "listInspections",
  summary: "List inspections",
  description: "The inspections that the key covers, the newest first, page by page.",
  query: strictFields({
    before: id.optional().meta({ description: "Those older than this inspection." }),
    limit: pageLimit(50, 200),
    state: z.enum(STATES).optional().meta({ description: "Only those in this state." }),
  }),
  answers: ["A page of them.", inspectionsSchema],
  async read({ ledger, caller }, { before, limit, state }, c) {
    const { entries, more } = await pageOf(limit, (most) => ledger.list(caller, { before, state, limit: most }));
    return { inspections: entries, next: more ? nextPage(c, { before: entries.at(-1)!.id }) : null };
  },
});
