import { toldOnceRated } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import { consult } from "../acts/perform.ts";
import type { AuditEntry, AuditHead } from "../audit/entry.ts";
import { readHead, readTrail, type TrailPage } from "../audit/read-trail.ts";
import type { TrailVerification } from "../audit/trail-check.ts";
import { verifyTrail } from "../audit/verify-trail.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";

/** Who did what and when, see {@link Ledger}. */
export interface Trail {
  /** What all entries of the trail come to, to be kept as a witness. */
  auditHead(caller: Caller): Promise<AuditHead>;
  /** The whole trail; of a team, what happened to one of its inspections, which it must name, and what it may know of that by now. */
  trail(caller: Caller, page?: TrailPage): Promise<AuditEntry[]>;
  /** Checks the whole trail, and that it goes through the heads that receipts name. */
  verifyTrail(caller: Caller, witnessed?: readonly AuditHead[]): Promise<TrailVerification>;
}

export function trailOf(platform: LedgerPlatform): Trail {
  return {
    auditHead: (caller) => consult(platform, caller, { act: "audit.read", read: readHead }),
    trail: (caller, page = {}) =>
      consult(platform, caller, {
        act: "audit.read",
        inspection: page.subject,
        async read(queries) {
          if (caller.inspections !== "all" && page.subject === undefined) throw notOnRecord("inspection");
          return readTrail(queries, { ...page, onceRated: toldOnceRated(caller) });
        },
      }),
    verifyTrail: (caller, witnessed) =>
      consult(platform, caller, { act: "audit.verify", read: (queries) => verifyTrail(queries, witnessed) }),
  };
}
