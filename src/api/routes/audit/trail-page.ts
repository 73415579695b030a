import type { Context } from "hono";
import * as z from "zod";
import type { AuditEntry } from "../../../ledger/audit/entry.ts";
import type { TrailDocument } from "../../../ledger/audit/trail-document.ts";
import { pageOf } from "../../../ledger/page.ts";
import { pageLimit } from "../../request/page-limit.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { nextPage } from "../../response/next-page.ts";

/** Which page of a trail. */
export const trailQuery = strictFields({
  after: z
    .string()
    .regex(/^\d{1,15}$/, "a number")
    .transform(Number)
    .default(0)
    .meta({ type: "integer", description: "Entries after this sequence; from the beginning unless told." }),
  limit: pageLimit(100, 1000),
});

/** A page of a trail, and where the next one is. */
export async function trailPage(
  c: Context,
  { after, limit }: z.infer<typeof trailQuery>,
  read: (page: { after: number; limit: number }) => Promise<AuditEntry[]>,
): Promise<TrailDocument> {
  const { entries, more } = await pageOf(limit, (most) => read({ after, limit: most }));
  const next = more ? nextPage(c, { after: entries.at(-1)!.sequence }) : null;
  return { kind: "longlist/audit-trail", version: 1, entries, next };
}
