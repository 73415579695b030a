import type { Context } from "hono";
import * as z from "zod";
import type { AuditEntry } from "../../ledger/audit/entry.ts";
import type { TrailDocument } from "../../ledger/audit/trail-document.ts";
import { accessLogSchema, trailSchema } from "../../ledger/audit/trail-document.ts";
import { pageOf } from "../../ledger/page.ts";
import type { Api } from "../api.ts";
import { nextPage, pageLimit } from "../request/paging.ts";
import { strictFields } from "../request/strict-fields.ts";
import { auditHeadSchema, trailVerificationSchema } from "../schemas/audit-schemas.ts";
import { readingRoute } from "./stored/reading-route.ts";

/** Gives the head of the audit trail. */
const head = readingRoute({
  path: "/v1/audit/head",
  operationId: "getAuditHead",
  summary: "Get the head of the audit trail",
  description: "Who keeps it can later tell whether anything up to it was changed, removed, put in or moved.",
  answers: ["The head.", auditHeadSchema],
  read: ({ ledger, caller }) => ledger.auditHead(caller),
});

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

/** Gives the whole audit trail. */
const entries = readingRoute({
  path: "/v1/audit/entries",
  operationId: "listAuditEntries",
  summary: "Read the whole audit trail",
  description: "Every act on record, in order, page by page: what whoever verifies the trail needs.",
  query: trailQuery,
  answers: ["A page of the trail.", trailSchema],
  read: ({ ledger, caller }, query, c) => trailPage(c, query, (page) => ledger.trail(caller, page)),
});

/** Verifies the audit trail. */
const verification = readingRoute({
  path: "/v1/audit/verification",
  operationId: "verifyAudit",
  summary: "Verify the audit trail",
  description:
    "Works out every entry's hash again, follows the chain from its beginning and compares the heads that the stored " +
    "receipts name. Who does not trust the service reads the entries and does it alone: longlist audit verify.",
  answers: ["The verdict.", trailVerificationSchema],
  read: ({ ledger, caller }) => ledger.verifyTrail(caller),
});

/** Gives the access log. */
const accessEntries = readingRoute({
  path: "/v1/access/entries",
  operationId: "listAccessEntries",
  summary: "Read the access log",
  description:
    "Who read case data (what, of which inspection and draw, in which form), who signed in and out, which keys did not " +
    "work and what was refused, in order, page by page. Kept apart from the audit trail, for a stated time.",
  query: trailQuery,
  answers: ["A page of the log.", accessLogSchema],
  read: async ({ ledger, caller }, query, c) => {
    const { entries, next } = await trailPage(c, query, (page) => ledger.accessLog(caller, page));
    return { kind: "longlist/access-log", version: 1, entries, next };
  },
});

/** Verifies the access log. */
const accessVerification = readingRoute({
  path: "/v1/access/verification",
  operationId: "verifyAccessLog",
  summary: "Verify the access log",
  description: "Works out every entry's hash again, from where the log was pruned to its head.",
  answers: ["The verdict.", trailVerificationSchema],
  read: ({ ledger, caller }) => ledger.verifyAccessLog(caller),
});

/** The audit trail as a whole, that of one inspection is with the inspection; and the access log. */
export function audit(app: Api): void {
  head(app);
  entries(app);
  verification(app);
  accessEntries(app);
  accessVerification(app);
}
