import { authorise } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import type { Act } from "../access/who-may-do-what.ts";
import { consult } from "../acts/perform.ts";
import { verifyAccessLog } from "../audit/access-chain.ts";
import { ACCESS_LOG } from "../audit/chains.ts";
import { enterAccess } from "../audit/enter-access.ts";
import type { AuditEntry } from "../audit/entry.ts";
import { readTrail, type TrailPage } from "../audit/read-trail.ts";
import type { TrailVerification } from "../audit/trail-check.ts";
import { type Person, readPeople } from "../inspections/inspection-file.ts";
import { ACCESS_LOG_DAYS, ID, instantOf, type LedgerPlatform } from "../platform.ts";

/** Who read case data and who came in, see {@link Ledger}. */
export interface AccessLog {
  /** Lets an act pass, or enters that it was refused. @throws LedgerRefusal as {@link authorise} does */
  allow(caller: Caller, act: Act, inspection?: string): Promise<void>;
  /** A page of the log, in order, from the oldest that is left. */
  accessLog(caller: Caller, page?: TrailPage): Promise<AuditEntry[]>;
  /** Who has read something of an inspection, or of all whoever has or had a key, by what the log names them; and how long it is kept, in days. */
  readers(caller: Caller, inspection?: string): Promise<Readers>;
  /** Checks the log from where it was pruned to its head. */
  verifyAccessLog(caller: Caller): Promise<TrailVerification>;
}

export interface Readers {
  readonly people: ReadonlyMap<string, Person>;
  readonly keptDays: number;
}

export function accessLogOf(platform: LedgerPlatform): AccessLog {
  return {
    allow: (caller, act, inspection) => allow(platform, caller, act, inspection),
    accessLog: (caller, page = {}) =>
      consult(platform, caller, { act: "access-log.read", read: (queries) => readTrail(queries, page, ACCESS_LOG) }),
    readers: (caller, inspection) =>
      consult(platform, caller, {
        act: "access-log.read",
        inspection,
        read: async (queries) => ({
          people: await readPeople(queries, inspection ?? null, ACCESS_LOG),
          keptDays: platform.accessLogDays ?? ACCESS_LOG_DAYS,
        }),
      }),
    verifyAccessLog: (caller) =>
      consult(platform, caller, { act: "access-log.read", atOnce: true, read: verifyAccessLog }),
  };
}

async function allow(platform: LedgerPlatform, caller: Caller, act: Act, inspection?: string): Promise<void> {
  try {
    authorise(caller, act, inspection);
  } catch (error) {
    const { who, correlationId, form = null } = caller;
    // What could not be the name of an inspection is anybody's text, and stays out.
    const subject = inspection !== undefined && ID.test(inspection) ? inspection : null;
    const refused = { what: "act.refused", who, at: instantOf(platform), subject, correlationId };
    await platform.store.transaction((queries) => enterAccess(queries, { ...refused, details: { act, form } }));
    throw error;
  }
}
